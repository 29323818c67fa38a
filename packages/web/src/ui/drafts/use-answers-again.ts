import { useEffect, useRef } from 'react';
import { ApiProblem, call } from '../../api/client.ts';

const askEvery = 5_000;

/** While it listens: asks whether the server answers again, and tells once when it does. */
export function useAnswersAgain(isListening: boolean, tell: () => void): void {
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    if (!isListening) return undefined;
    const stop = new AbortController();
    let isTold = false;
    function answered() {
      if (isTold || stop.signal.aborted) return;
      isTold = true;
      latest.current();
    }
    async function ask() {
      try {
        await call('GET /api/v1/me', {}, stop.signal);
        answered();
      } catch (error) {
        // Any answer, also a refusal, is an answer.
        if (error instanceof ApiProblem && error.status !== 0) answered();
      }
    }
    const timer = setInterval(ask, askEvery);
    window.addEventListener('online', ask, { signal: stop.signal });
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [isListening]);
}
