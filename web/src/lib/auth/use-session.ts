import { useSyncExternalStore } from 'react';
import { session } from './session';

export const useSessionState = () => useSyncExternalStore(session.subscribe, () => session.state);
