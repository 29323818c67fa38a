import { Problem, type ProblemCode, problemStatus, say, words } from '@suture/core/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ProblemAnswer } from '../contract/index.ts';

const titles: Readonly<Record<ProblemCode, string>> = words({
  'not-signed-in': 'Not signed in',
  'not-allowed': 'Not allowed',
  'not-found': 'Not found',
  'method-not-allowed': 'Method not allowed',
  'version-conflict': 'The record has moved on',
  'key-taken': 'The key is taken',
  'same-device': 'The device is here already',
  'already-set-up': 'Already set up',
  'invalid-input': 'The input does not fit',
  'invalid-reference': 'A reference does not hold',
  'unreadable-file': 'The file cannot be read',
  'wrong-state': 'Not from this state',
  'precondition-required': 'The version is missing',
  'too-large': 'Too large',
  'locked-out': 'Locked out for a while',
  'too-many-requests': 'Too many requests',
  'link-not-valid': 'The link is not valid',
  unavailable: 'Not available',
});

/** The one place where what was thrown becomes an answer (RFC 9457). What is no refusal is a bug, and logged. */
export function answerProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (problem === undefined) {
    request.log.error(error);
    return send(reply, {
      type: 'about:blank',
      title: say`Error`,
      status: 500,
      detail: say`Something went wrong inside Suture. It was logged; nothing was changed.`,
      code: 'internal',
      faults: [],
    });
  }
  const { code, message, faults } = problem;
  return send(reply, {
    type: `urn:suture:problem:${code}`,
    title: titles[code],
    status: problemStatus[code],
    detail: message,
    code,
    faults: [...faults],
  });
}

function send(reply: FastifyReply, answer: ProblemAnswer): FastifyReply {
  return reply.code(answer.status).type('application/problem+json').serializer(JSON.stringify).send(answer);
}

function problemOf(error: FastifyError): Problem | undefined {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map(({ instancePath, message }) => ({
      path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
      message: message ?? say`is not as expected`,
    }));
    const [first] = faults;
    return new Problem(
      'invalid-input',
      say`${first?.path || say`The input`} ${first?.message}. Nothing was changed.`,
      faults,
    );
  }
  if (error.statusCode === 413)
    return new Problem('too-large', say`The request is larger than this route takes. Nothing was changed.`);
  if (error.statusCode === 429)
    return new Problem('too-many-requests', say`Too many requests: wait a moment and try again.`);
  if (error.statusCode === 415)
    return new Problem('invalid-input', say`The body must be JSON: send content-type application/json.`);
  if (error.statusCode === 400)
    return new Problem('invalid-input', say`The request cannot be read: ${error.message}. Nothing was changed.`);
  return undefined;
}
