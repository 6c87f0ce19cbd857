/** The copy as written in Hong Kong: that of Taiwan, with the words that differ. */
import taiwan from './zh-Hant.js';

export default {
  ...taiwan,
  launcher: '網上客服',
  bot: '智能助理',
  status: '智能助理 · 通常立即回覆',
  withAgent: '客戶服務主任 {name}',
  hint: '請勿傳送密碼、一次性密碼或完整卡號',
  otp: '一次性密碼',
  offline: '網絡已中斷，恢復後自動送出',
  back: '已重新連接',
  requesting: '正在為您轉駁真人客服',
  connected: '客戶服務主任 {name} 為您服務',
  returned: '真人客服已結束，智能助理繼續為您服務',
  scores: ['很差', '較差', '一般', '滿意', '很滿意'],
  save: '儲存對話記錄',
};
