/** What can be read of a few entries: fetched to show where a word stands, and to look for phrases. */
import type { GetStaticPaths } from 'astro';
import { shardsOf } from '../../../search/list-data.ts';
import { readable } from '../../../search/record.ts';
import { contextFor } from '../../../site.ts';

export const getStaticPaths = (async () =>
  shardsOf((await contextFor()).catalog.entries).map((entries, shard) => ({
    params: { shard: String(shard) },
    props: { entries },
  }))) satisfies GetStaticPaths;

export const GET = ({ props }: { props: { entries: Parameters<typeof readable>[0][] } }) =>
  Response.json(props.entries.map((entry) => readable(entry).join('\n')));
