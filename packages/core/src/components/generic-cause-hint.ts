import type { Advisory } from './advisory.ts';

export type GenericCauseHint =
  | 'code-execution'
  | 'memory-corruption'
  | 'privilege-gain'
  | 'spoofing'
  | 'tampering'
  | 'information-gain'
  | 'denial-of-service';

/** Strongest first: of several weaknesses of one advisory the one that lets an attacker do most is the hint. */
const hints: readonly { readonly hint: GenericCauseHint; readonly cwes: readonly number[]; readonly words: RegExp }[] =
  [
    {
      hint: 'code-execution',
      cwes: [77, 78, 79, 88, 89, 91, 94, 95, 96, 98, 434, 470, 502, 829, 917, 1336],
      words:
        /code execution|execut\w+ (?:of )?arbitrary|arbitrary (?:code|command)|command injection|code injection|cross[- ]site scripting|\bxss\b|\brce\b|sql injection/i,
    },
    {
      hint: 'memory-corruption',
      cwes: [119, 120, 121, 122, 124, 125, 126, 127, 190, 191, 415, 416, 476, 680, 787, 788, 824, 843],
      words:
        /memory corruption|buffer overflow|out[- ]of[- ]bounds|use[- ]after[- ]free|double free|heap overflow|stack overflow/i,
    },
    {
      hint: 'privilege-gain',
      cwes: [250, 264, 266, 269, 274, 276, 280, 284, 285, 287, 288, 306, 352, 425, 441, 639, 732, 862, 863, 918, 1390],
      words:
        /privilege|authori[sz]ation bypass|authentication bypass|improper (?:authentication|authori[sz]ation|access control)|request forgery|\b[sc]srf\b/i,
    },
    {
      hint: 'spoofing',
      cwes: [290, 295, 297, 345, 346, 347, 444, 451, 601, 1021],
      words:
        /spoof|impersonat|open redirect|signature (?:verification|validation)|certificate (?:verification|validation)|request smuggling/i,
    },
    {
      hint: 'tampering',
      cwes: [15, 22, 23, 29, 36, 59, 73, 74, 93, 113, 354, 471, 494, 915, 1321],
      words:
        /tamper|prototype pollution|(?:path|directory) traversal|arbitrary file (?:write|overwrite)|header injection/i,
    },
    {
      hint: 'information-gain',
      cwes: [200, 201, 203, 208, 209, 212, 213, 311, 312, 319, 326, 327, 359, 497, 522, 524, 532, 538, 668],
      words:
        /information (?:disclosure|exposure|leak)|sensitive (?:information|data)|leak(?:s|ed|age)?\b|timing attack|disclos/i,
    },
    {
      hint: 'denial-of-service',
      cwes: [248, 369, 400, 401, 404, 405, 407, 409, 617, 674, 730, 755, 770, 776, 789, 834, 835, 1050, 1333],
      words:
        /denial[- ]of[- ]service|\bre?dos\b|resource (?:exhaustion|consumption)|infinite loop|\bpanic|crash|excessive (?:cpu|memory)|inefficient regular expression/i,
    },
  ];

/**
 * A hint for the person who describes the risk, from the weaknesses that the advisory names, else from the words of its
 * summary; `undefined` where neither tells. The weakness wins: words of a summary are looser.
 */
export function genericCauseHintOf({
  cwes,
  summary,
}: Pick<Advisory, 'cwes' | 'summary'>): GenericCauseHint | undefined {
  const numbers = new Set(cwes.map((cwe) => Number(/^CWE-(\d+)$/.exec(cwe)?.[1])));
  const byWeakness = hints.find((entry) => entry.cwes.some((number) => numbers.has(number)));
  return (byWeakness ?? hints.find(({ words }) => words.test(summary ?? '')))?.hint;
}
