/** The one script that runs before a page is painted. */
import { applyTheme } from '../browser/theme.ts';

export const GET = () =>
  new Response(`(${applyTheme.toString()})();\n`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
