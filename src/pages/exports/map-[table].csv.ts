/** The tables of the evidence map, a file each. */
import type { APIRoute } from 'astro';
import { contextFor } from '../../site.ts';
import { mapCsv, mapTables } from '../../views/map.ts';

export const getStaticPaths = async () => mapTables(await contextFor()).map(({ id }) => ({ params: { table: id } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(mapCsv(await contextFor(), params.table!), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
