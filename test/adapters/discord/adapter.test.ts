/** Discord as a platform: the contract, on a Discord of our own. */
import { chatAdapterContract } from '../../contracts/chat-adapter.ts';
import { sit } from './seat.ts';

chatAdapterContract('discord', () => sit());
