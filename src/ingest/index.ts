/** Outside → drafts. Runs in a browser as well as on the command line; `fetch` is handed in. */
export { collect, type Collected, type CollectOptions, type Input, type UnknownHeading } from './collect.ts';
export { decodeFile } from './decode.ts';
export { drafter, type Draft, type Drafter, type DraftOptions } from './draft.ts';
export type { Romanise } from './draft-id.ts';
export { findDuplicate, type Duplicate, type Identity } from './duplicates.ts';
export { isFailure, MAX_BYTES, type Failure, type Fetch } from './get.ts';
export { identify, identifyAll, type Identified } from './identify.ts';
export { listContext, sectionPlaces, type Known, type ListContext } from './list.ts';
export { lookUp, type Services } from './lookup.ts';
export { readRecords } from './read.ts';
export { readReadme, type Unused, type UnusedLine } from './readme.ts';
export { suggester, type Suggestions } from './suggest.ts';
export type { Doubt, DoubtCode, Place, Reading, Reason, Refusal, Work } from './work.ts';
export { writeEntry, type FrontMatter, type Value } from './write.ts';
