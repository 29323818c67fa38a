import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const controlReducesRetiredRisk = rule({
  id: 'control-reduces-retired-risk',
  level: 'warning',
  kind: 'control',
  title: 'Control that reduces retired risks only',
  cites: ['iso14971:2019/7.6'],
  fix: 'Link the risk that took its place, or retire the control with a reason.',
  check({ body }, { view }) {
    const risks = (body.reduces ?? []).map(({ risk }) => risk);
    const isRetired = (risk: string) =>
      (view.get('securityRisk', risk) ?? view.get('safetyRisk', risk))?.status === 'retired';
    if (risks.length === 0 || !risks.every(isRetired)) return [];
    const message =
      risks.length === 1
        ? say`reduces only ${risks[0]}, which is retired`
        : say`reduces only ${risks.join(', ')}, which are retired`;
    return [{ path: 'reduces', message }];
  },
});
