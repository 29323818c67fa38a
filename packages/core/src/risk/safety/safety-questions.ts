import type { DeviceFunction, FunctionEffect, SecurityProperty } from '../../device/index.ts';
import { words } from '../../kernel/index.ts';

/** A short talk with a clinician about one loss of one function: what to picture, and what to ask. */
export type SafetyQuestion = {
  /** The situation, with the function in its place. */
  readonly picture: string;
  /** Could someone be harmed? */
  readonly harm: string;
  /** What the patient or user would see, and how soon. */
  readonly happens: string;
  /** Who notices, and what they can still do. */
  readonly notices: string;
};

/** `{it}` stands for the title of the function. */
const questions: Readonly<Record<FunctionEffect, Readonly<Record<SecurityProperty, SafetyQuestion>>>> = words({
  body: {
    availability: {
      picture: '“{it}” stops, or does not start when it is needed.',
      harm: 'Could the patient come to harm before someone else takes over?',
      happens: 'What happens to the patient in the first minute, in the first hour, and after that?',
      notices: 'Who sees or hears that it stopped, and what can they do by hand until it runs again?',
    },
    integrity: {
      picture:
        '“{it}” does something other than was set: too much, too little, at the wrong time, or to the wrong patient.',
      harm: 'Is there a wrong setting or action that would injure?',
      happens: 'Which wrong action is the worst one a person could bring about, and how soon would the body show it?',
      notices: 'Would anyone notice while it can still be reversed? By what: the screen, an alarm, the patient?',
    },
    confidentiality: {
      picture: 'A stranger can read what “{it}” is doing: settings, doses, times, or the keys that protect it.',
      harm: 'Could that knowledge be used to hurt this patient, or to operate the device?',
      happens: 'What would the reader know that opens a way to act on the patient?',
      notices: 'Would anyone ever learn that it was read, and what would they change then?',
    },
  },
  decision: {
    availability: {
      picture: '“{it}” shows nothing, or shows what is old without saying so.',
      harm: 'Could treatment be wrong or late because the value is missing?',
      happens: 'What would be decided without it, by whom, and how long would they go on without it?',
      notices: 'Is it plain that the value is missing or old? Which other source is at hand?',
    },
    integrity: {
      picture: '“{it}” shows a value that is believable and wrong.',
      harm: 'Could someone treat on it and do harm?',
      happens:
        'Which wrong value would lead to the worst decision, and how far off must it be to change what people do?',
      notices: 'What would make a nurse, a physician or the patient doubt it: symptoms, a second reading, a limit?',
    },
    confidentiality: {
      picture: 'Someone who should not sees what “{it}” shows about a patient.',
      harm: 'Could the patient be hurt by it, beyond the breach of privacy?',
      happens:
        'Would knowing it let anyone act on care: frighten the patient, stop them using it, fake the next value?',
      notices: 'Who would hear of it, and would patients go on using the device?',
    },
  },
  alarm: {
    availability: {
      picture: '“{it}” stays silent when it should warn.',
      harm: 'Could harm follow because nobody comes?',
      happens: 'Which event would pass unnoticed, and how long does the patient have?',
      notices: 'Does anything else show that the warning no longer works? How often does someone look by themselves?',
    },
    integrity: {
      picture: '“{it}” warns without cause, at the wrong limit, or too late.',
      harm: 'Could a false or late warning lead to harm, also by people who stop believing it?',
      happens: 'What does someone do on a false warning? After how many of them do they switch it off?',
      notices: 'How would anyone tell a wrong limit from a right one at the bedside or at home?',
    },
    confidentiality: {
      picture: 'Someone else can read which warnings “{it}” gave, and when nobody answered.',
      harm: 'Could that be used against the patient?',
      happens: 'Would it tell when the patient is alone, unwell, or without attention?',
      notices: 'Who would come to know of it?',
    },
  },
  workflow: {
    availability: {
      picture: '“{it}” cannot be used for a shift, or for a day.',
      harm: 'Could care be late or go wrong because the work around it stops?',
      happens: 'What is done on paper or by telephone instead, and what gets lost on the way?',
      notices: 'When does delay become danger, and who decides to go on without it?',
    },
    integrity: {
      picture: '“{it}” mixes up records: another patient, another order, another time.',
      harm: 'Could the mix-up reach a patient?',
      happens: 'Where would the wrong entry be used next, and is it checked there?',
      notices: 'Who compares it with something else before it counts?',
    },
    confidentiality: {
      picture: 'Someone who should not reads the work that “{it}” carries: orders, names, notes.',
      harm: 'Could that lead to physical harm, beyond the breach of privacy?',
      happens: 'Does it hold anything that opens another function: passwords, keys, a way in?',
      notices: 'Who would come to know of it?',
    },
  },
  none: {
    availability: {
      picture: '“{it}” is gone.',
      harm: 'Could any patient, user or bystander depend on it, however indirectly?',
      happens: 'Who would miss it first, and what would they do then?',
      notices: 'Does anything that matters to care wait for it?',
    },
    integrity: {
      picture: '“{it}” is altered by someone.',
      harm: 'Could anything that matters to care read it or trust it?',
      happens: 'What takes its output as true?',
      notices: 'Who would notice?',
    },
    confidentiality: {
      picture: 'What “{it}” holds is read by someone who should not.',
      harm: 'Could anything in it open a way to a function that matters to care?',
      happens: 'Does it hold passwords, keys or plans of the system?',
      notices: 'Who would notice?',
    },
  },
});

/** What to ask for a loss of this function; undefined until its effect is known, for that is the first question. */
export function safetyQuestionOf(
  { title, effect }: Pick<DeviceFunction, 'title' | 'effect'>,
  property: SecurityProperty,
): SafetyQuestion | undefined {
  if (effect === undefined) return undefined;
  const { picture, ...rest } = questions[effect][property];
  return { picture: picture.replace('{it}', () => title), ...rest };
}
