// Behind the conversation: the appointment, the open offer, each tool call.

import {$, el, keyed} from './dom.js';

const STATUS = {scheduled: 'Booked', cancelled: 'Cancelled', completed: 'Completed', no_show: 'No show'};
const CALENDAR = {synced: 'in the calendar', pending: 'calendar pending', none: 'no outside calendar'};

export class Brain {
  constructor() {
    this.clinic = null;
  }

  show(view) {
    keyed($('appointments'), view?.appointments ?? [], item => `${item.id} ${item.status} ${item.start_time} ${item.calendar_state}`,
      item => this.appointment(item, view.customer));
    const offers = view?.offer ? [view.offer] : [];
    keyed($('offer'), offers, offer => `${offer.tool_call_id} ${offer.selected_slot?.start ?? ''}`, offer => this.offer(offer));
    const calls = (view?.tool_calls ?? []).toReversed();
    $('promises').hidden = calls.length > 0;
    $('record').hidden = calls.length === 0;
    $('calls-count').textContent = calls.length ? String(calls.length) : '';
    keyed($('calls'), calls, call => call.id, toolCall);
  }

  appointment(item, customer) {
    const start = new Date(item.start_time);
    const day = this.format(start, {weekday: 'long', month: 'long', day: 'numeric'});
    const clock = {hour: 'numeric', minute: '2-digit'};
    const times = `${this.format(start, clock)} – ${this.format(new Date(item.end_time), clock)}`;
    return el('article', {class: `card appointment ${item.status}`, 'data-status': item.status},
      el('div', {class: 'card-head'},
        el('h3', {}, 'Appointment'),
        el('span', {class: 'pill'}, STATUS[item.status] ?? item.status)),
      el('p', {class: 'service'}, item.service),
      el('p', {class: 'when'}, el('span', {}, day), ' ', el('span', {}, times)),
      facts([['With', item.provider], ['At', item.location], ['For', item.guest_name], ['Calendar', CALENDAR[item.calendar_state] ?? item.calendar_state]]),
      this.overTheApi(customer));
  }

  overTheApi(customer) {
    const url = `${location.origin}/api/admin/appointments?clinic=${encodeURIComponent(this.clinic.slug)}&customer=${customer}`;
    const command = `curl -H "Authorization: Bearer $ADMIN_TOKEN" "${url}"`;
    const shown = el('code', {}, command);
    const button = el('button', {type: 'button', class: 'quiet', onclick: () => copy(command, shown, button)}, 'Copy');
    return el('div', {class: 'api'}, el('p', {}, 'The same over the API', button), shown);
  }

  offer(offer) {
    const day = new Date(`${offer.date}T12:00:00Z`);
    const named = new Intl.DateTimeFormat('en-US', {weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC'}).format(day);
    const chosen = offer.selected_slot;
    const shown = chosen && !offer.slots.some(slot => isSame(slot, chosen)) ? [...offer.slots, chosen] : offer.slots;
    const more = offer.all_slots.length - offer.slots.length;
    const until = this.format(new Date(offer.expires_at), {hour: 'numeric', minute: '2-digit'});
    const places = new Set(shown.map(place));
    return el('article', {class: 'card offer'},
      el('div', {class: 'card-head'}, el('h3', {}, 'Open offer'), el('span', {class: 'soft'}, `until ${until}`)),
      el('p', {class: 'offer-what'}, el('code', {}, offer.service_type), ` on ${named}`,
        places.size === 1 ? el('span', {class: 'soft'}, ` · ${[...places][0]}`) : null),
      shown.length === 0 ? el('p', {class: 'nothing'}, 'Nothing is free that day.') : null,
      el('ul', {class: 'slots'}, ...shown.map(slot => slotItem(slot, chosen && isSame(slot, chosen), places.size > 1))),
      more > 0 ? el('p', {class: 'soft'}, `${more} more ${more === 1 ? 'time is' : 'times are'} free that day and can be asked for.`) : null);
  }

  format(instant, options) {
    return new Intl.DateTimeFormat('en-US', {...options, timeZone: this.clinic.time_zone}).format(instant);
  }
}

function slotItem(slot, chosen, named) {
  return el('li', chosen ? {class: 'chosen', 'aria-current': 'true'} : {},
    el('span', {class: 'option', 'aria-hidden': 'true'}, chosen ? '✓' : String(slot.option)),
    el('strong', {}, slot.start_time),
    chosen ? el('span', {class: 'unseen'}, ' (chosen)') : null,
    named ? el('span', {class: 'soft'}, place(slot)) : null);
}

const place = slot => [slot.provider, slot.location].filter(Boolean).join(' · ');
const isSame = (one, other) => one.start === other.start && one.provider === other.provider;

function toolCall(call) {
  const outcome = call.success ? 'ok' : call.error_code ?? 'failed';
  const given = Object.entries(call.arguments ?? {}).filter(([, value]) => value !== null);
  const said = call.result?.availability_summary ?? call.result?.spoken_confirmation ?? call.result?.user_message
    ?? call.result?.answer ?? call.result?.error;
  return el('li', {class: call.success ? 'good' : 'refused', 'data-tool': call.tool},
    el('div', {class: 'call-head'},
      el('code', {class: 'tool'}, call.tool),
      el('span', {class: 'pill'}, outcome),
      el('span', {class: 'soft ms'}, `${call.latency_ms} ms`)),
    given.length ? facts(given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])) : null,
    typeof said === 'string' ? el('p', {class: 'said', dir: 'auto'}, said) : null,
    el('details', {}, el('summary', {}, 'Result as JSON'),
      el('pre', {tabIndex: 0}, JSON.stringify(call.result, null, 2))));
}

function facts(pairs) {
  return el('dl', {class: 'facts'}, ...pairs.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {dir: 'auto'}, value)]));
}

async function copy(command, shown, button) {
  try {
    await navigator.clipboard.writeText(command);
    button.textContent = 'Copied';
  } catch {
    // Not allowed, or not a secure page: leave it selected.
    getSelection().selectAllChildren(shown);
    button.textContent = 'Selected';
  }
  setTimeout(() => { button.textContent = 'Copy'; }, 2000);
}
