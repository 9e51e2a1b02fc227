/** What the link check found, for a person at a terminal, and as the text of a pull request. */
import type { LinkRecord, LinkSnapshot, LinkState, Locale } from '../schema/index.ts';
import { LINK_STATES } from '../schema/index.ts';
import { asMarkdown } from './markdown.ts';

const words = {
  en: {
    states: {
      ok: 'fine',
      blocked: 'let no program in',
      unreachable: 'did not answer',
      missing: 'missing, seen once',
      dead: 'dead',
    },
    total: (n: number, day: string) => `${n} ${n === 1 ? 'link' : 'links'}, checked on ${day}`,
    retracted: 'retracted, Crossref says',
    published: 'published in the meantime as',
    otherTitle: 'Crossref has this DOI for another title; correct doi, or title',
    moved: 'has moved to',
    older: (n: number) => `${n} could not be asked this time and keep what they had.`,
    nothing: 'Nothing to mend.',
  },
  zh: {
    states: { ok: '正常', blocked: '拒绝程序访问', unreachable: '没有应答', missing: '找不到（仅一次）', dead: '失效' },
    total: (n: number, day: string) => `${n} 个链接，检查于 ${day}`,
    retracted: 'Crossref 记载已撤稿',
    published: '已正式发表为',
    otherTitle: 'Crossref 记载此 DOI 属于另一标题，请改正 doi 或 title',
    moved: '已迁至',
    older: (n: number) => `${n} 个此次未能检查，保留上次结果。`,
    nothing: '没有需要处理的链接。',
  },
} satisfies Record<Locale, unknown>;

/** What a person should look at, the surest first. What blocks programs is counted and not listed. */
const TO_LOOK_AT: readonly LinkState[] = ['dead', 'missing', 'unreachable'];

const detail = ({ status, reason, since }: LinkRecord) => [status ?? reason, since].filter(Boolean).join(', ');

/** @param snapshot of today. */
export function linksReport(snapshot: LinkSnapshot, locale: Locale): string {
  const say = words[locale];
  const lines: string[] = [];
  for (const state of TO_LOOK_AT) {
    for (const link of snapshot.links.filter((one) => one.state === state))
      lines.push(`${say.states[state]}  ${link.url}  (${detail(link)})`);
  }
  for (const { url, moved } of snapshot.links) if (moved) lines.push(`${say.moved}  ${moved}  (${url})`);
  for (const { doi, retracted, published, title } of snapshot.works) {
    if (retracted) lines.push(`${say.retracted}  ${doi}${retracted.notice ? `  (${retracted.notice})` : ''}`);
    if (published) lines.push(`${say.published}  ${published}  (${doi})`);
    if (title) lines.push(`${say.otherTitle}  ${doi}  (${title})`);
  }
  return `${[...lines, ...(lines.length > 0 ? [''] : []), ...summary(snapshot, locale)].join('\n')}\n`;
}

function summary({ links, checked }: LinkSnapshot, locale: Locale): string[] {
  const say = words[locale];
  const counts = LINK_STATES.map((state) => [links.filter((link) => link.state === state).length, say.states[state]] as const);
  const older = links.filter((link) => link.checked !== undefined).length;
  return [
    `${say.total(links.length, checked)}: ${counts
      .filter(([n]) => n > 0)
      .map(([n, state]) => `${n} ${state}`)
      .join(', ')}.`,
    ...(older > 0 ? [say.older(older)] : []),
  ];
}

/** The text of the pull request that carries a snapshot, in both languages. */
export function linksMarkdown(snapshot: LinkSnapshot): string {
  const part = (locale: Locale) => {
    const say = words[locale];
    const items = [
      ...TO_LOOK_AT.flatMap((state) =>
        snapshot.links
          .filter((link) => link.state === state)
          .map((link) => `- ${say.states[state]}: ${asMarkdown(link.url)} (${asMarkdown(detail(link))})`),
      ),
      ...snapshot.works.flatMap(({ doi, retracted, published, title }) => [
        ...(retracted ? [`- **${say.retracted}**: ${asMarkdown(doi)}`] : []),
        ...(published ? [`- ${say.published} ${asMarkdown(published)}: ${asMarkdown(doi)}`] : []),
        ...(title ? [`- ${say.otherTitle}: ${asMarkdown(doi)} (${asMarkdown(title)})`] : []),
      ]),
    ];
    return `${summary(snapshot, locale).join('\n')}\n\n${items.length > 0 ? items.slice(0, 200).join('\n') : say.nothing}`;
  };
  return `${part('zh')}\n\n---\n\n${part('en')}\n`;
}
