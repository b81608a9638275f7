const KEY = 'shopme.remember';

/** Whether the person wanted to stay signed in here, the last time they said so. */
export const remember = {
  get chosen() {
    return localStorage.getItem(KEY) === 'yes';
  },
  keep(on: boolean) {
    localStorage.setItem(KEY, on ? 'yes' : 'no');
  },
};
