/** Chinese names in Latin letters. For the build only: the dictionary is too large for a reader's browser. */
import { pinyin } from 'pinyin-pro';

/** `欧阳`, `娜娜` → `Ouyang, Nana`; family names are read as family names (单 is Shan). ü is written v in names: Lv. */
export function romanisedName(family: string, given: string): string {
  const word = (text: string, surname: 'head' | 'off') => {
    const letters = text && pinyin(text, { toneType: 'none', type: 'array', v: true, surname }).join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  return [word(family, 'head'), word(given, 'off')].filter(Boolean).join(', ');
}
