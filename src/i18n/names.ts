/** Names in a row: Chinese ones are parted by 、 in either language of the page, all others by commas. */
const HAN = /\p{Script=Han}/u;

export const betweenNames = (names: readonly string[]): string => (names.every((name) => HAN.test(name)) ? '、' : ', ');

/**
 * The words for the authors who are not named, so that no line begins with them: `于晓玲等`, `Yu et al.`
 *
 * @param more `et al.`, `等`, or nothing.
 */
export const afterNames = (names: readonly string[], more: string): string => {
  if (more === '') return '';
  const isChinese = HAN.test(more) && HAN.test(names.at(-1) ?? '');
  return isChinese ? `\u2060${more}` : `\u00a0${more.replaceAll(' ', '\u00a0')}`;
};

export const namesInARow = (names: readonly string[], more = ''): string =>
  names.join(betweenNames(names)) + afterNames(names, more);
