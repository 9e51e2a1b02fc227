/** Numbers as each language writes them. */
export const numberEn = new Intl.NumberFormat('en');
export const numberZh = new Intl.NumberFormat('zh-CN');

/** “1 paper”, “2,000 papers”. */
export const countEn = (n: number, one: string, many: string): string => `${numberEn.format(n)} ${n === 1 ? one : many}`;
