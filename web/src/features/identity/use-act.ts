import { useState } from 'react';
import { Problem } from '@/lib/api/problem';

/** Something that one press of a button does. */
export function useAct(work: () => Promise<unknown>) {
  const [state, setState] = useState<{ busy: boolean; done: boolean; problem?: Problem }>({ busy: false, done: false });
  const act = async () => {
    setState({ busy: true, done: false });
    try {
      await work();
      setState({ busy: false, done: true });
    } catch (failure) {
      setState({ busy: false, done: false, problem: Problem.from(failure) });
    }
  };
  return { ...state, act: () => void act() };
}
