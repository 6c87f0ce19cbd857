/** What people think of a reply that gave an article: whoever reads it may say that it was wrong, leads also that it was right. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { toast } from '../toast.js';
import { fill, t } from '../words.js';

/** The marks of one conversation, by the number of the reply. */
export class Marks {
  #calls;
  #marks;

  constructor(calls, marks) {
    this.#calls = calls;
    this.#marks = new Map(marks.map((mark) => [mark.seq, mark]));
  }

  of(seq) {
    return this.#marks.get(seq);
  }

  async set(seq, mark) {
    await this.#calls.mark(seq, mark);
    if (mark === 'none') this.#marks.delete(seq);
    else this.#marks.set(seq, { seq, wrong: mark === 'wrong', by: api.agent.name });
  }
}

/** The buttons beneath a reply; the one that is pressed takes the mark back. */
export function marker(seq, marks) {
  const words = el('span', { role: 'status' });
  const choices = api.leads ? { right: 'check', wrong: 'close' } : { wrong: 'close' };
  const buttons = Object.entries(choices).map(([mark, sign]) =>
    el('button', { type: 'button', class: 'mark', value: mark, onclick: () => press(mark) }, icon(sign), t.marks[mark]));
  const node = el('div', { class: 'marks', role: 'group', 'aria-label': t.marks.label }, buttons, words);

  const now = () => { const mark = marks.of(seq); return mark && (mark.wrong ? 'wrong' : 'right'); };

  function show() {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === now()));
    const mark = marks.of(seq);
    words.textContent = mark ? fill(mark.wrong ? t.marks.foundWrong : t.marks.foundRight, { name: mark.by }) : '';
  }

  async function press(mark) {
    try {
      await marks.set(seq, now() === mark ? 'none' : mark);
      show();
    } catch (error) {
      toast(error.sentence, 'err');
    }
  }

  show();
  return node;
}
