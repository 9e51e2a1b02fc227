/** Every headline result with the facts of its study. */
import type { APIRoute } from 'astro';
import { contextFor } from '../../site.ts';
import { studiesCsv } from '../../views/studies.ts';

export const GET: APIRoute = async () =>
  new Response(studiesCsv(await contextFor()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
