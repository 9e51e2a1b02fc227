/** What fills itself in while a new entry is typed: its language, and the name of its file. */
import { familyOf, idMaker } from '../../ingest/draft-id.ts';
import type { ListContext } from '../../ingest/list.ts';
import { authorOf, type FormState } from './values.ts';

const HAN = /\p{Script=Han}/u;

/** Family name of the first author. */
function familyIn({ text }: FormState): string | undefined {
  const line = (text.authors ?? '').split('\n').find((one) => one.trim() !== '');
  return line && familyOf(authorOf(line.trim()));
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
