/** How many characters level 1 of GB 2312 has: everyday Chinese, in order of pronunciation. */
export const LEVEL_1 = 3755;
/** The places of both levels; the last five of level 1's last row are empty. */
export const LEVELS_1_AND_2 = 6768;

/** The first characters of GB 2312: two bytes each, 94 in a row from B0A1 on. */
export const gb2312 = (count: number): string[] => [
  ...new TextDecoder('gb18030').decode(
    Uint8Array.from({ length: count * 2 }, (_, byte) => (byte % 2 ? 0xa1 + ((byte >> 1) % 94) : 0xb0 + Math.floor(byte / 188))),
  ),
];
