# 键名按位置和含义命名；句中的数字自动加粗。

## General
app-title = 中国友好城市地图
skip-to-content = 跳到正文
close = 关闭

## Dates
date-day = { $year }年{ $month }{ $day }日
date-month = { $year }年{ $month }
date-year = { $year }年
date-uncertain = { $date }（存疑）
date-approximate = 约{ $date }
date-uncertain-approximate = 约{ $date }（存疑）
date-span = { $start }至{ $end }
date-span-open = { $start }起
period-closed = { $first }–{ $last }年
period-since = { $first }年以来
period-until = { $last }年以前
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
undated = 日期不详

## Values
theme-culture = 文化艺术
theme-tourism = 旅游
theme-education = 教育
theme-youth = 青少年
theme-economy = 经贸
theme-science = 科技
theme-agriculture = 农业
theme-environment = 环境
theme-urban = 城市治理
theme-health = 卫生健康
theme-sport = 体育
theme-people = 民间交往
theme-none = 未记录
agreement-sister-city = 友好城市
agreement-friendship-city = 友好交流城市
agreement-cooperation-agreement = 合作协议
agreement-other = 其他协议
status-active = 有效
status-suspended = 中止
status-ended = 已终止
status-planned = 拟议
status-unknown = 不详
confidence-high = 可信度高
confidence-medium = 可信度中
confidence-low = 可信度低
outcome-held = 已举行
outcome-postponed = 延期
outcome-cancelled = 取消
level-province = 省级
level-prefecture = 府县
level-city = 城市
level-district = 区
level-county = 县
level-town = 镇
level-other = 地方
decade-1970 = 20世纪70年代
decade-1980 = 80年代
decade-1990 = 90年代
decade-2000 = 21世纪头十年
decade-2010 = 2010年以来
unknown-region = 无地区
colour-home-region = 中方地区
colour-theme = 主题
colour-decade = 年代

## Facets
facet-home = 中方地区
facet-partner = 外方地区
facet-belt-and-road = 一带一路
facet-theme = 主题
facet-agreement = 协议类型
facet-status = 状态
facet-years = 年份
belt-and-road-any = 不限
belt-and-road-signed = 已签共建“一带一路”文件
belt-and-road-not-signed = 未签署或已退出
