import { normalise } from '../text/index.ts';

/** A text as one word, in the form in which texts are compared: `U-Net 3D` → `unet3d`. */
export const squeeze = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]/gu, '');
