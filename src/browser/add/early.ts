/** Who comes to correct an entry is told so at once, not how to add one. */
import { sayCorrects } from './heading.ts';

if (new URLSearchParams(location.search).get('entry')) sayCorrects({ isLoaded: false });
