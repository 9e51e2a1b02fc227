/** Icons as pictures of points, for what does not read SVG; all of them drawn from icon.svg. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Sides in points: home screens of Apple, then the two that browsers ask of a web app. */
const SIZES = [180, 192, 512];

/** One icon, so many points wide. */
export function drawIcon(svg: string, size: number): Uint8Array {
  // Home screens fill what is transparent with black.
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: size }, ...(size === 180 && { background: '#f8f5ee' }) });
  return picture.render().asPng();
}

export function drawIcons(folder: string): void {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  for (const size of SIZES) writeFileSync(join(folder, `icon-${size}.png`), drawIcon(svg, size));
}
