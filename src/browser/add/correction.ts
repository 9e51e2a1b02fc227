/** "Correct this entry": the page with an entry of the list in it. */
import type { AddTexts } from '../../i18n/add-en.ts';
import { entry, kindAndId, pageAt, pathOf, repository, sourceAddress } from './asked.ts';
import { link, part } from './dom.ts';
import type { FileMaker } from './entry-file.ts';
import { asYaml, loadEntry, type Loaded } from './loaded.ts';
import { sayCorrects } from './heading.ts';
import type { Sheet } from './sheet.ts';
import { toForm } from './values.ts';
import type { FormField } from '../../schema/form.ts';

/**
 * Loads the entry that the address names.
 *
 * @param files paths of files that do not stand right in the folder of their kind, by id.
 * @throws when there is no such entry.
 */
export async function loadCorrection(
  sheet: Sheet,
  file: FileMaker,
  fields: readonly FormField[],
  files: Readonly<Record<string, string>>,
): Promise<Loaded> {
  const { kind, id } = kindAndId();
  const { source, value, body } = await loadEntry(sourceAddress, await file.loadYaml());
  const loaded = toForm(value, { kind, id, body }, fields, (one) => asYaml('study', one));
  sheet.write(loaded);
  // As the page hands it out untouched: whatever differs from this later was touched.
  const untouched = sheet.read();
  return {
    source,
    path: pathOf(files[id] ?? `${entry}.md`),
    form: { ...loaded, body: untouched.body },
    value: file.valueOf(untouched),
  };
}

/** Lets the page say that it corrects. */
export function sayCorrecting(t: AddTexts, { form }: Loaded): void {
  sayCorrects({ isLoaded: true });
  part('correcting-link').replaceChildren(link(pageAt(`${entry}/`), form.text.title ?? entry));
  part('correcting').hidden = false;
  // What is said of a draft is still said, where nothing is pasted.
  part('correcting').after(part('start-status'));
  for (const name of ['start', 'kind', 'id-group']) part(name).hidden = true;
  part('open').textContent = t.openCorrection(repository.host ?? t.repository);
}
