import { propertyNames } from '../../device/index.ts';
import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const lossWithoutFunction = rule({
  id: 'loss-without-function',
  level: 'warning',
  kind: 'securityRisk',
  title: 'Loss without the function that is lost',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/5.3'],
  fix: 'Name the function; without it the harm cannot be told.',
  check({ body }) {
    return (body.losses ?? []).flatMap(({ property, function: key }, at) =>
      key === undefined
        ? [{ path: `losses.${at}`, message: say`does not say of which function ${propertyNames[property]} is lost` }]
        : [],
    );
  },
});
