/** Numbers as each language writes them. */
export const numberEn = new Intl.NumberFormat('en');
/** Four digits are not parted in Chinese: `1439`, but `53,877`. */
export const numberZh = new Intl.NumberFormat('zh-CN', { useGrouping: 'min2' });

/** “1 paper”, “2,000 papers”. */
export const countEn = (n: number, one: string, many: string): string => `${numberEn.format(n)} ${n === 1 ? one : many}`;
