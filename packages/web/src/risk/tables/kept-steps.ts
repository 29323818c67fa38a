import { browserStorage, type DraftPlace } from '../../ui/drafts/draft-store.ts';
import { noSteps, type Steps } from './undo.ts';

/** The steps of each table in this tab; the browser keeps them with the tab, so that a reload finds them too. */
const held = new Map<string, Steps>();
const hearers = new Set<() => void>();

export function stepsAt(place: DraftPlace): Steps {
  const name = nameOf(place);
  const steps = held.get(name) ?? read(name);
  held.set(name, steps);
  return steps;
}

export function changeSteps(place: DraftPlace, change: (steps: Steps) => Steps): void {
  const name = nameOf(place);
  const next = change(stepsAt(place));
  held.set(name, next);
  write(name, next);
  for (const hear of hearers) hear();
}

export function onSteps(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

function read(name: string): Steps {
  try {
    // Under its name lies only what was written here.
    return JSON.parse(tabStorage()?.getItem(name) ?? 'null') ?? noSteps;
  } catch {
    // A text that is no longer whole holds no steps.
    return noSteps;
  }
}

function write(name: string, steps: Steps): void {
  try {
    tabStorage()?.setItem(name, JSON.stringify(steps));
  } catch {
    // Without room in the browser they last as long as the page; older ones would not fit what is there now.
    tabStorage()?.removeItem(name);
  }
}

function tabStorage() {
  return browserStorage('sessionStorage');
}

function nameOf({ account, device, record }: DraftPlace): string {
  return `suture.steps ${account} ${device} ${record}`;
}
