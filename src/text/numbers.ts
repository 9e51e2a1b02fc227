/**
 * Whole numbers from 0 on as a short text, for what every reader fetches: digits to base 42 from the last to the first, whose last
 * one is from the lower half of the letters (40 to 81), the others from the upper half. Compressed, small numbers take two thirds
 * of what they take with commas between.
 */
const BASE = 42;
const FIRST = 40;

function digitsOf(number: number): string {
  const digits: number[] = [];
  let rest = number;
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) digits.push(BASE + (rest % BASE));
  return String.fromCharCode(...[...digits, rest].map((digit) => FIRST + digit));
}

export const packNumbers = (numbers: readonly number[]): string => numbers.map(digitsOf).join('');

export function unpackNumbers(text: string): number[] {
  const found: number[] = [];
  let [number, place] = [0, 1];
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - FIRST;
    number += (digit % BASE) * place;
    place *= BASE;
    if (digit >= BASE) continue;
    found.push(number);
    [number, place] = [0, 1];
  }
  return found;
}
