/** Records of arXiv. Source: info.arxiv.org/help/api/user-manual.html, 3.3 (Atom feed of a query by `id_list`). */
import { DomUtils, parseDocument } from 'htmlparser2';
import { failure, getText, isFailure, type Failure, type Fetch } from './get.ts';
import { arxivIn, ownNumbers } from '../schema/identifier-forms.ts';
import type { Work } from './work.ts';

export const arxivAddress = (id: string) => `https://export.arxiv.org/api/query?id_list=${encodeURIComponent(id)}&max_results=1`;

type Node = Parameters<typeof DomUtils.textContent>[0];

const under = (node: Node | Node[], tag: string) => DomUtils.getElementsByTagName(tag, node as never, true);
const textIn = (node: Node | Node[], tag: string) =>
  under(node, tag).map((found) => DomUtils.textContent(found).trim())[0] || undefined;

/** The paper of an arXiv identifier. */
export async function fromArxiv(id: string, { fetch }: { fetch: Fetch }): Promise<Work | Failure> {
  const service = 'arXiv';
  const answer = await getText(arxivAddress(id), fetch, { service, hosts: ['export.arxiv.org', 'arxiv.org'] });
  if (isFailure(answer)) return answer;
  if (!/<feed\b/.test(answer.text) || !/<\/feed>\s*$/.test(answer.text)) return failure('not-data', { service });
  const entry = under(parseDocument(answer.text, { xmlMode: true }).children, 'entry')[0];
  const address = entry && textIn(entry, 'id');
  // A malformed id is answered with an entry called "Error", an unknown one with none or with one that has no title.
  if (!entry || !address || /\/api\/errors/.test(address) || !textIn(entry, 'title')) return failure('not-found', { service });
  const own = arxivIn(address);
  if (own !== id) return failure('other-record', { service, id, other: own ?? '' });
  const doi = textIn(entry, 'arxiv:doi');
  return {
    title: textIn(entry, 'title')?.replace(/\s+/g, ' '),
    type: 'article',
    authors: under(entry, 'author').flatMap((author) => {
      const line = textIn(author, 'name');
      return line ? [{ line }] : [];
    }),
    venue: 'arXiv',
    year: /^\d{4}/.exec(textIn(entry, 'published') ?? '')?.[0],
    ...(doi && { doi: ownNumbers(doi).doi }),
    arxiv: id,
    language: 'en',
    abstract: textIn(entry, 'summary'),
    sources: [`https://arxiv.org/abs/${id}`],
  };
}
