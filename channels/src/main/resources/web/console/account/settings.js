/** Settings: who can log in to the console, and a form to add somebody. Only administrators come here. */
import { api } from '../api.js';
import { button, chip, el, empty, failure, field, formError, report, select, skeleton } from '../dom.js';
import { confirm } from '../dialog.js';
import { toast } from '../toast.js';
import { fill, t } from '../words.js';
import { password } from './door.js';
import { changeOwn, renew } from './password.js';
import { change } from './person.js';
import { SHORTEST } from './setup.js';

export function open() {
  const body = el('div', { class: 'table' });
  const node = el('div', { class: 'page settings' });
  const page = { node, title: t.settings.title };
  if (!api.administers) {
    node.append(empty('lock', t.settings.onlyAdmin));
    return page;
  }

  async function load() {
    const slow = setTimeout(() => body.replaceChildren(skeleton(3)), 200);
    try {
      body.replaceChildren(table((await api.agents()).agents, load));
    } catch (error) {
      body.replaceChildren(failure(error.sentence, load, t.retry));
    } finally {
      clearTimeout(slow);
    }
  }

  node.append(
    el('section', {}, el('h2', {}, t.settings.agents), el('p', { class: 'hint' }, t.settings.lead), body),
    el('section', {}, el('h2', {}, t.settings.add), addForm(load)));
  load();
  return page;
}

function table(agents, done) {
  const heading = (label) => el('th', { scope: 'col' }, label);
  return el('table', {},
    el('thead', {}, el('tr', {}, heading(t.settings.name), heading(t.settings.account), heading(t.settings.role), heading(t.settings.actions))),
    el('tbody', {}, agents.map((agent) => el('tr', {},
      el('th', { scope: 'row', class: 'at-person' }, agent.name, isMe(agent) && [' ', chip(t.settings.you)]),
      el('td', { lang: 'en' }, agent.account),
      el('td', { class: 'at-role' }, t.roles[agent.role] ?? agent.role),
      el('td', { class: 'row-actions' },
        button(t.settings.change, () => change(agent, done), { look: 'quiet', 'aria-label': fill(t.settings.changeTitle, agent) }),
        isMe(agent)
          ? button(t.password.change, changeOwn, { look: 'quiet' })
          : button(t.settings.newPassword, () => renew(agent), { look: 'quiet' }),
        !isMe(agent) && button(t.settings.remove, () => remove(agent, done), { look: 'quiet' }))))));
}

const isMe = ({ id }) => id === api.agent.id;

async function remove({ id, name }, done) {
  if (!await confirm(fill(t.settings.removeTitle, { name }), t.settings.removeAsk, t.settings.remove, 'danger')) return;
  try {
    await api.removeAgent(id);
    toast(fill(t.settings.removed, { name }));
    done();
  } catch (error) {
    toast(error.sentence, 'err');
  }
}

function addForm(done) {
  const name = el('input', { required: true, autocomplete: 'off' });
  const account = el('input', { required: true, autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' });
  const hint = () => t.settings.roleHints[role.value];
  const explain = () => { roleField.querySelector('.hint').textContent = hint(); };
  const role = select(Object.entries(t.roles), 'AGENT', explain);
  const roleField = field(t.settings.role, role, hint());
  const secret = password('new-password', SHORTEST);
  const error = formError();
  const send = button(t.settings.add, undefined, { look: 'primary', type: 'submit' });
  const form = el('form', { class: 'panel', onsubmit: add },
    field(t.settings.name, name, t.setup.nameHint), field(t.settings.account, account), roleField,
    field(t.settings.password, secret.input, t.settings.passwordHint), error, el('div', {}, send));
  secret.dress();

  async function add(event) {
    event.preventDefault();
    send.disabled = true;
    error.replaceChildren();
    try {
      await api.addAgent({ account: account.value.trim(), name: name.value.trim(), role: role.value, password: secret.input.value });
      toast(fill(t.settings.added, { name: name.value.trim() }));
      form.reset();
      explain();
      done();
    } catch (reason) {
      report(error, reason.sentence);
    } finally {
      send.disabled = false;
    }
  }

  return form;
}
