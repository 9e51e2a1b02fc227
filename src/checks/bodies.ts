import { issue } from '../corpus/issue.ts';
import { inspect } from '../markdown/inspect.ts';
import type { Check } from './check.ts';

/** Markdown bodies hold nothing that would be cut, lost, or shown otherwise than typed. */
export const bodies: Check = function* (list) {
  for (const { file, body, bodyLine } of [...list.entries, ...list.pages]) {
    if (body.trim() === '') continue;
    for (const { rule, severity, line, column, params } of inspect(body)) {
      yield issue(rule, file, { severity, line: line + bodyLine - 1, column, params });
    }
  }
};
