/** The words that can be found: fetched when a word is half-typed or mistyped. */
import { packWords } from '../../search/word-counts.ts';
import { wordList } from '../../search/words.ts';
import { contextFor } from '../../site.ts';

export const GET = async () => Response.json(packWords(wordList((await contextFor()).catalog.entries)));
