/**
 * Pages forbid making code from text, and report even the attempt, by which zod finds out whether it may. In a browser it does
 * not try. Stands before the first schema.
 */
import { config } from 'zod';

if ('document' in globalThis) config({ jitless: true });
