/** What the link check found, for a person at a terminal, and as the text of a pull request. */
import { commandTexts } from '../i18n/commands.ts';
import type { LinkRecord, LinkSnapshot, LinkState, Locale } from '../schema/index.ts';
import { LINK_STATES } from '../schema/index.ts';
import { asMarkdown } from './markdown.ts';

/** What a person should look at, the surest first. What blocks programs is counted and not listed. */
const TO_LOOK_AT: readonly LinkState[] = ['dead', 'missing', 'unreachable'];

const detail = ({ status, reason, since }: LinkRecord) => [status ?? reason, since].filter(Boolean).join(', ');

/** @param snapshot of today. */
export function linksReport(snapshot: LinkSnapshot, locale: Locale): string {
  const say = commandTexts[locale].links;
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
  const say = commandTexts[locale].links;
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
    const say = commandTexts[locale].links;
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
