/** The rows in order of their titles: fetched when results are sorted so. */
import { byTitle } from '../../search/titles.ts';
import { contextFor } from '../../site.ts';

export const GET = async () => Response.json(byTitle((await contextFor()).catalog.entries));
