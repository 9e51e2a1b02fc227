/** What stands in the form → the file. The study card is typed as YAML, whose reader is fetched when somebody has one. */
import type { Issue } from '../../corpus/issue.ts';
import { provenanceOf } from '../../ingest/provenance.ts';
import { writeEntry, type FrontMatter, type Value } from '../../ingest/write.ts';
import type { FormField } from '../../schema/form.ts';
import { correctedFile, type Loaded, type YamlModule } from './loaded.ts';
import { toValue, type FormState } from './values.ts';

export interface EntryFile {
  readonly value: FrontMatter;
  readonly text: string;
  /** What reading the study card found wrong, as issues of its field. */
  readonly unread: readonly Issue[];
  /** Is the study card in the file? Not while its reader is on the way, and never where it did not come. */
  readonly card: 'read' | 'awaited' | 'lost';
}

export interface FileMaker {
  /** Fetches the reader of YAML. */
  loadYaml(): Promise<YamlModule>;
  /** The front matter alone. */
  valueOf(state: FormState): FrontMatter;
  /** @param was the entry that is corrected. */
  make(state: FormState, was: Loaded | undefined): EntryFile;
}

/**
 * @param facets of the list.
 * @param arrived is called when the reader of YAML has come, or will not, and the file can be made again.
 */
export function fileMaker(fields: readonly FormField[], facets: readonly string[], arrived: () => void): FileMaker {
  let yaml: YamlModule | undefined;
  let isLost = false;
  const loadYaml = async () => (yaml ??= await import('../../corpus/yaml.ts'));
  const fetchYaml = () =>
    loadYaml()
      .catch(() => {
        isLost = true;
      })
      .then(arrived);

  const read = (state: FormState): Pick<EntryFile, 'value' | 'unread' | 'card'> => {
    let unread: Issue[] = [];
    let card: EntryFile['card'] = 'read';
    const value = toValue(state, fields, (text): Value | undefined => {
      if (!yaml) {
        card = isLost ? 'lost' : 'awaited';
        if (!isLost) void fetchYaml();
        return undefined;
      }
      const { value: study, issues } = yaml.readYaml(text, '', 1);
      unread = issues.map((one) => ({ ...one, path: ['study', ...one.path] }));
      return issues.length > 0 ? undefined : study;
    });
    return { value, unread, card };
  };

  return {
    loadYaml,
    valueOf: (state) => read(state).value,
    make(state, was) {
      const { value, unread, card } = read(state);
      if (was) return { value, text: correctedFile(was, { value, body: state.body }, yaml), unread, card };
      // What was typed without a record comes from whoever typed it.
      const own =
        value.provenance || value.title === undefined
          ? value
          : { ...value, provenance: provenanceOf(value, { origin: 'curator', facets }) };
      return { value: own, text: writeEntry(own, state.body), unread, card };
    },
  };
}
