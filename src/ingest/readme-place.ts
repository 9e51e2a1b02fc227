/** Where and when, as lists write it behind a title: `Radiology 292:540–549(2019)`, `肿瘤影像学，2019年第28卷第5期`. */
import type { Work } from './work.ts';

const YEAR = /(?<![\d.:/-])(?:19|20)\d{2}(?![\d:]|\s*[–-]\s*\d{3})/g;

const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/gi;

export type PublishedIn = Pick<
  Work,
  'venue' | 'year' | 'volume' | 'issue' | 'pages' | 'type' | 'genre' | 'institution' | 'publisher' | 'degree' | 'doi' | 'arxiv'
>;

/** Takes a piece out of a text. */
function take(text: string, pattern: RegExp): [rest: string, ...groups: (string | undefined)[]] {
  const found = pattern.exec(text);
  return found ? [`${text.slice(0, found.index)} , ${text.slice(found.index + found[0].length)}`, ...found.slice(1)] : [text];
}

export function publishedIn(source: string): PublishedIn {
  let text = source.normalize('NFKC').replace(/[\u200B]/g, '');
  const chinese = /第\s*(\d+)\s*卷(?:\s*第\s*(\d+)\s*期)?/.exec(text);
  const issueOnly = chinese ? undefined : /第\s*(\d+)\s*期/.exec(text)?.[1];
  text = text.replace(/第\s*\d+\s*[卷期]/g, ' ');
  const year = [...text.matchAll(YEAR)].at(-1)?.[0];
  text = text
    .replace(/(?:19|20)\d{2}\s*年?(?:\s*\d{1,2}\s*月)?/g, (found) => (found.startsWith(year ?? '-') ? ' , ' : found))
    .replace(MONTH, ' ');
  const isThesis = /学位论文|(?:master|doctoral|ph\.?\s?d\.?|bachelor).{0,4}(?:thesis|dissertation)|硕士论文|博士论文/i.exec(
    text,
  );
  const degree = !isThesis
    ? undefined
    : /博士|ph\.?\s?d|doctor/i.test(text)
      ? 'doctor'
      : /硕士|master/i.test(text)
        ? 'master'
        : /学士|bachelor/i.test(text)
          ? 'bachelor'
          : undefined;
  text = text.replace(
    /[硕博学]士(?:学位)?论文|学位论文|(?:master|doctoral|ph\.?\s?d\.?|bachelor)['’]?s?\s*(?:thesis|dissertation)/gi,
    ' , ',
  );
  const isConference = /\bconference paper\b|\bin\s+proc|会议论文/i.test(text);
  text = text.replace(/\bconference paper\b(?:\s+in\b)?/gi, ' , ');
  const isReview = /(?:^|[,，;；\s])(?:综述|述评|review|survey)(?=$|[,，;；\s])/i.test(text);
  text = text.replace(/(?:^|(?<=[,，;；\s]))(?:综述|述评)(?=$|[,，;；\s])/g, ' , ');

  let volume: string | undefined = chinese?.[1];
  let issue: string | undefined = chinese?.[2] ?? issueOnly;
  let pages: string | undefined;
  const range = String.raw`([A-Za-z]?\d+\s*[-–—]\s*[A-Za-z]?\d+)`;
  if (!volume)
    [text, volume, issue, pages] = take(
      text,
      new RegExp(String.raw`(?<![\w.-])(\d{1,4})\s*\((\d{1,3}(?:-\d+)?)\)\s*[:,]\s*${range}`),
    );
  if (!volume) [text, volume, pages] = take(text, new RegExp(String.raw`(?<![\w.-])(\d{1,4})\s*[:,]\s*${range}`));
  if (!volume) [text, volume, issue] = take(text, /(?<![\w.-])(\d{1,4})\s*\((\d{1,3})\)/);
  if (!volume) [text, volume] = take(text, /[,，\s]\s*(?:vol\.?\s*)?(\d{1,3})\s*(?=[\s(),，]*$)/i);
  if (!pages) [text, pages] = take(text, new RegExp(String.raw`\bpp?\.?\s*${range}`));

  const parts = text
    .split(/[,，;；·•|。]|\.\s|\s-\s/)
    .map((part) =>
      part
        .replace(/[()[\]{}（）【】"“”*_]|\p{Extended_Pictographic}\uFE0F?/gu, ' ')
        .replace(/^\s*(?:in|published in|发表于)\s*[::]?\s+/i, '')
        .replace(/\s{2,}/g, ' ')
        .replace(/^[\s:：.-]+|[\s:：.-]+$/g, ''),
    )
    .filter((part) => /\p{L}{2}/u.test(part) && part.length <= 200);
  const press = parts.find((part) => /出版社|\bpress$|\bpublish(?:er|ing)\b/i.test(part));
  const name = parts.find((part) => part !== press);
  const isPreprint = /arxiv|biorxiv|medrxiv/i.test(name ?? '');
  return {
    ...(year && { year }),
    ...(volume && !isPreprint && { volume }),
    ...(issue && { issue }),
    ...(pages && { pages: pages.replace(/\s/g, '') }),
    ...(press && { publisher: press }),
    ...(isThesis
      ? { type: 'thesis' as const, ...(degree && { degree }), ...(name && { institution: name }) }
      : name && { venue: name }),
    ...(isConference && !isThesis && { type: 'paper-conference' as const }),
    ...(isPreprint && { type: 'article' as const }),
    ...(press && !name && { type: 'book' as const }),
    ...(isReview && { genre: ['review'] }),
  };
}
