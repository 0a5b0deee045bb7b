/**
 * The one script of public pages: it adds sharing where the browser can. Everything works without it.
 *
 * It stands in the page, so that nothing more has to be asked for, and runs because the policy names its hash: nothing else
 * does, whoever has put it there.
 */
import {createHash} from 'node:crypto'

/** Within what old phones know that know modules at all. Closing the sheet of the phone is no failure. */
export const PAGE_SCRIPT = `document.addEventListener('click',({target})=>{
const button=target instanceof Element?target.closest('[data-share]'):null
if(!button)return
const {share:url,title,copied,refused}=button.dataset
const say=(words)=>{button.nextElementSibling.textContent=words}
const done=navigator.share?navigator.share({title,url}):Promise.resolve(navigator.clipboard?.writeText(url)).then(()=>say(copied))
done.catch((cause)=>{if(cause.name!=='AbortError')say(refused)})
})`

/** As a source in a Content-Security-Policy. */
export const PAGE_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(PAGE_SCRIPT).digest('base64')}'`
