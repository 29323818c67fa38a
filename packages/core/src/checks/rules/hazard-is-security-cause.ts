import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const hazardIsSecurityCause = rule({
  id: 'hazard-is-security-cause',
  level: 'warning',
  kind: 'hazard',
  title: 'Hazard worded as an attack',
  cites: ['iso14971:2019/5.4', 'mdcg2019-16:2020/3.2'],
  fix: 'Name what reaches the patient, such as no therapy or a wrong dose; the attack is a cause in the sequence.',
  check({ body }) {
    const cause = attack.exec(body.title)?.[0];
    return cause === undefined
      ? []
      : [{ path: 'title', message: say`"${cause}" is a cause; a hazard is what can harm the patient` }];
  },
});

const attack =
  /\b(denial[ -]of[ -]service|d?dos|hack(s|ed|er|ers|ing)?|ransomware|malware|virus(?! infection)|cyber[ -]?attack(s|er|ers)?|attacker(s)?|intruder(s)?|spoof(ed|ing)?|phishing|eavesdropping|man[ -]in[ -]the[ -]middle|code (execution|injection)|sql injection|buffer overflow|privilege escalation|unauthori[sz]ed access|data breach|vulnerabilit(y|ies)|exploit(s|ed|ation)?|tampering|brute[ -]force)\b/i;
