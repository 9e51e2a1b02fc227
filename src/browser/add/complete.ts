/** What fills itself in while a new entry is typed: its language, and the name of its file. */
import { idMaker } from '../../ingest/draft-id.ts';
import type { ListContext } from '../../ingest/list.ts';
import type { FormState } from './values.ts';

const HAN = /\p{Script=Han}/u;

/** Family name of the first author. */
function familyIn({ text }: FormState): string {
  const line =
    text.authors
      ?.split('\n')
      .map((one) => one.trim())
      .find(Boolean) ?? '';
  const name = line.replace(/^\{|\}$/g, '').split(/\s*[|｜]/)[0]!;
  return name.includes(',') ? name.slice(0, name.indexOf(',')) : HAN.test(name) ? name.slice(0, 1) : name;
}

/** One for a list. Nothing is known of an entry without a title. */
export function completer(list: ListContext): (state: FormState) => { language: string; id: string } | undefined {
  const makeId = idMaker(list);
  const taken = new Set(list.taken);
  return (state) => {
    const title = state.text.title?.trim() ?? '';
    if (title === '') return undefined;
    const { language, year, titleTranslation } = state.text;
    const host = state.links.map(({ url }) => url.trim()).find((url) => URL.canParse(url));
    return {
      language: language || (HAN.test(title) ? 'zh' : 'en'),
      id: makeId(
        { family: familyIn(state), year: year?.trim(), title, titleTranslation, host: host && new URL(host).hostname },
        taken,
      ),
    };
  };
}
