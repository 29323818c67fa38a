export { type Account, actorOf, type CalledDevice, type Caller, personIn } from './caller.ts';
export { type Context, dayOf } from './context.ts';
export { Download } from './download.ts';
export type { Call, Handler, Handlers } from './handler.ts';
export { answerProblem } from './problem-answer.ts';
export { sessionIn } from './session-cookie.ts';
