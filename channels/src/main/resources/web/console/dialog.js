/** Modal questions: the browser's own dialog keeps the focus inside and closes on Escape. */
import { button, el, report, tool } from './dom.js';
import { t } from './words.js';

/**
 * Shows a dialog and gives what it was closed with: '' when it was left. With `send` it stays open until that has
 * gone well; what went wrong is said in `error`, a node of the content.
 */
export function openDialog(title, content, actions = [], { wide = false, send, error } = {}) {
  return new Promise((resolve) => {
    const dialog = el('dialog', { class: wide ? 'dialog wide' : 'dialog', 'aria-labelledby': 'dialog-title' },
      el('form', { method: 'dialog', onsubmit: send && ((event) => finish(event, dialog, send, error)) },
        el('header', {}, el('h2', { id: 'dialog-title' }, title), tool(t.close, 'close', () => dialog.close(''))),
        el('div', { class: 'content', tabindex: wide && 0 }, content),
        actions.length > 0 && el('footer', {}, actions)));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
    focusField(dialog);
  });
}

/** The browser would choose the cross at the top. */
function focusField(dialog) {
  dialog.querySelector('.content :is(input, select, textarea)')?.focus();
}

async function finish(event, dialog, send, error) {
  event.preventDefault();
  const { submitter } = event;
  submitter.disabled = true;
  error.replaceChildren();
  try {
    await send();
    dialog.close(submitter.value);
  } catch (reason) {
    report(error, reason.sentence ?? String(reason));
    focusField(dialog);
  } finally {
    submitter.disabled = false;
  }
}

/** A button that ends the dialog around it with a value. */
export function ending(label, value, look) {
  return button(label, undefined, { look, type: 'submit', value });
}

/** Asks before something that cannot be taken back. */
export async function confirm(title, sentence, yes, look = 'primary') {
  return await openDialog(title, el('p', {}, sentence), [
    button(t.cancel, (event) => event.target.closest('dialog').close('')),
    ending(yes, 'yes', look),
  ]) === 'yes';
}
