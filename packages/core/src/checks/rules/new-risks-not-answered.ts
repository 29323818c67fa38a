import { say } from '../../kernel/index.ts';
import { isInPlace } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const newRisksNotAnswered = rule({
  id: 'new-risks-not-answered',
  level: 'error',
  kind: 'control',
  title: 'Nobody has said whether the control brings new risks',
  cites: ['iso14971:2019/7.5', 'sw96:2023/7'],
  fix: 'Link the risks it brings, or say why it brings none.',
  check({ body }, { view }) {
    const { refs, noneBecause } = body.newRisks ?? {};
    if (!isInPlace(body, view.release) || refs?.length || noneBecause !== undefined) return [];
    return [{ path: 'newRisks', message: say`neither links the risks it brings nor says why there are none` }];
  },
});
