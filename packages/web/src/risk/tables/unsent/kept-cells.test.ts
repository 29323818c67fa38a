import { expect, test } from 'vitest';
import { cellsHere, changeKept, keepHere, keptCells, letGo, letGoOfGone } from './kept-cells.ts';
import { type UnsentCell, withoutUnsent, withUnsent } from './unsent-cells.ts';

const place = { account: 'ada', device: 'pump', record: 'table securityRisk' };
const mine: UnsentCell = {
  key: 'SR-1',
  path: 'title',
  before: 'Stored',
  after: 'Mine',
  version: 3,
  act: '2026-11-26T14:00:00.000Z',
  stands: 'waiting',
};
const ofOtherTab: UnsentCell = { ...mine, after: 'Other tab', act: '2026-11-26T14:00:01.000Z', tab: 'other' };

test('a cell that this tab has saved is not shown with what another tab did not save there', () => {
  const [kept] = keepHere(place, [mine]);
  expect(cellsHere(place)).toEqual({ 'SR-1 title': kept });
  changeKept(place, (cells) => withoutUnsent(cells, ['SR-1 title']));
  letGoOfGone(place);
  changeKept(place, (cells) => withUnsent(cells, [ofOtherTab]));
  expect(keptCells(place)).toEqual({ 'SR-1 title': ofOtherTab });
  expect(cellsHere(place)).toEqual({});
});

test('a cell that another tab wrote over while this one saved it is that tab’s to show', () => {
  keepHere(place, [mine]);
  changeKept(place, (cells) => withUnsent(cells, [ofOtherTab]));
  letGo(place, [mine]);
  expect(keptCells(place)).toEqual({ 'SR-1 title': ofOtherTab });
  expect(cellsHere(place)).toEqual({});
});
