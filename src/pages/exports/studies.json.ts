/** Every study card. */
import type { APIRoute } from 'astro';
import { contextFor } from '../../site.ts';
import { studiesJson } from '../../views/studies.ts';

export const GET: APIRoute = async () =>
  new Response(studiesJson(await contextFor()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
