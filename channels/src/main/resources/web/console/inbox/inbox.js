/** The inbox: a list of handoffs, one conversation, and what is known about it, side by side. */
import { button, el, empty, tool } from '../dom.js';
import { LISTS } from '../handoffs.js';
import { go } from '../router.js';
import { loadTitles } from '../titles.js';
import { t } from '../words.js';
import { Context } from './context.js';
import { Conversation } from './conversation.js';
import { HandoffList } from './list.js';

export function open(route, shared) {
  const { handoffs } = shared;
  const middle = el('section', { class: 'middle', 'data-pane': true, 'aria-label': t.inbox.conversation });
  const side = el('aside', { class: 'side', id: 'context', 'data-pane': true, 'aria-label': t.inbox.context });
  const list = new HandoffList(handoffs);
  const node = el('div', { class: 'inbox' }, list.node, middle, side);
  const page = { node, update, close, keys: keys() };
  let conversation;
  let place;

  function update({ path, query }) {
    if (path[0] !== 'inbox' && path.length) return false;
    place = { list: LISTS.includes(path[1]) ? path[1] : 'waiting', id: path[2], filters: Object.fromEntries(query) };
    page.title = t.lists[place.list];
    shared.rename(page.title);
    list.show(place);
    if (conversation?.id !== place.id || !conversation) openConversation();
    node.classList.toggle('opened', Boolean(place.id));
    return true;
  }

  function openConversation() {
    conversation?.close();
    drawer(false);
    if (!place.id) {
      conversation = undefined;
      middle.replaceChildren(empty('inbox', t.inbox.choose));
      side.replaceChildren();
      return;
    }
    const context = new Context();
    conversation = new Conversation(place.id, {
      handoffs,
      tools: {
        back: tool(t.back, 'back', () => go(['inbox', place.list], place.filters), { class: 'tool back' }),
        details: button(t.inbox.details, () => drawer(!side.classList.contains('open')), {
          look: 'details', sign: 'info', title: t.inbox.details, 'aria-expanded': 'false', 'aria-controls': 'context',
        }),
      },
      onHandoff: (...known) => context.show(...known),
      onClaimed: (id) => place.list === 'waiting' && go(['inbox', 'mine', id]),
      onReopened: (id) => go(['inbox', 'mine', id]),
      onEnded: (id) => id === place.id && list.next(),
      onErased: (id) => {
        conversation = undefined;
        middle.replaceChildren(empty('check', t.inbox.erased));
        side.replaceChildren();
        handoffs.drop(id);
        list.next();
      },
    });
    middle.replaceChildren(conversation.node);
    side.replaceChildren(tool(t.close, 'close', () => drawer(false), { class: 'tool shut' }), context.node);
  }

  /** On a narrow window the context lies over the conversation and is called when it is needed. */
  function drawer(wanted) {
    side.classList.toggle('open', wanted);
    const opener = middle.querySelector('.details');
    opener?.setAttribute('aria-expanded', String(wanted));
    if (wanted) side.querySelector('.shut').focus();
    else if (side.contains(document.activeElement)) opener?.focus();
  }
  side.addEventListener('keydown', (event) => event.key === 'Escape' && drawer(false));

  function keys() {
    const act = (name) => () => conversation?.press(name);
    return { j: () => list.move(1), k: () => list.move(-1), c: act('claim'), r: act('reply'), n: act('note'), e: act('resolve') };
  }

  function close() {
    conversation?.close();
    list.close();
  }

  update(route);
  loadTitles().then(() => {
    list.render();
    conversation?.renamed();
  });
  return page;
}
