import { isPublicUrl } from '../schema/index.ts';

/** Links of a body lead to the public web or to a mail address. */
export const isAllowedLink = (url: string) => isPublicUrl(url) || /^mailto:[^\s@?]+@[^\s@?]+$/.test(url);
