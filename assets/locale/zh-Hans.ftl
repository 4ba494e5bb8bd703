# The program’s words in Simplified Chinese. Every language has the same keys with the same variables;
# a test compares them. Numbers arrive unformatted and are written by the locale.

## Dates

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
date-month = { $year }年{ $month }
date-day = { $year }年{ $month }{ $day }日

## The program

window-title = { $title } – Mosaïque
view-title = { $metric }（{ $year }年）
view-title-against = { $metric }与{ $other }（{ $year }年）
view-title-years = { $metric }（{ $first }—{ $last }年）
view-title-profile = { $region }：概况
measure-per-head = 人均{ $metric }
measure-per-gdp = { $metric }与地区生产总值之比
measure-per = { $metric }／{ $denominator }
region-masked = 地区 { $number }
value-masked = 数值已隐藏
cancel = 取消
close = 关闭
list-separator = 、
phrase-separator = { " · " }
yes = 是

## The bar at the top

bar-search = 搜索
bar-language = 语言
bar-theme = 主题
bar-theme-light = 浅色
bar-theme-dark = 深色
bar-theme-system = 跟随系统
bar-text-size = 文字大小
bar-text-size-percent = { $percent }%
bar-motion = 减少动态效果
bar-projector = 投影模式：文字更大、对比更强
bar-view = 视图
bar-menu = 菜单

## Panels

panel-show = 显示内容
panel-regions = 地区
panel-compare = 比较

## Choosing a metric

picker-filter = 筛选指标
picker-none = 没有符合的指标
picker-metric = 指标
picker-as-is = 原值
picker-per-head = 人均
picker-per-gdp = 占GDP比
picker-count-note = 总量受地区规模影响；按人均或占GDP比更便于比较
picker-against = 对照指标
picker-partial = { $total }个地区中有{ $count }个有数值

## Years

year-value = { $year }年
year-slider = 年份，{ $first }至{ $last }年
year-only-one = 仅有{ $year }年数据
year-play = 播放年份
year-pause = 暂停

## Figures

figure-map = 地图
figure-ranking = 排名
figure-lines = 时间变化
figure-scatter = 双指标散点图
figure-table = 表格
figure-profile = 概况
figure-log-scale = 对数刻度
figure-log-note = 数值跨越三个以上数量级：使用对数刻度
figure-selected-only = 所选地区
figure-all-regions = 全部地区
figure-no-values = { $year }年没有地区具有“{ $metric }”数据
figure-correlation = 相关系数：{ $value }（斯皮尔曼，{ $count }个地区）
figure-correlation-note = 相关不等于因果
figure-axis = { $metric }（{ $unit }）
figure-definition-changes = { $year }年起统计口径变化
ranking-log-dots = 对数坐标没有零点：以圆点代替条形
lines-years-not-comparable = 该指标各年份不可比：不连线
scatter-none = 没有地区同时具有两项指标的数值
scatter-other-year = { $metric }：{ $year }年数值
scatter-other-value = { $metric }：{ $value }，{ $year }年
scatter-missing = { $count }个地区缺少数值，未显示
change-percent = { $percent }%
change-points = { $points }个百分点

## Table

table-region = 地区
table-value = 数值
table-rank = 排名
table-year = 年份
table-change = 变化
table-status = 数据状态
table-source = 来源
table-sort-by = 按{ $column }排序
table-ascending = 升序
table-descending = 降序

## Legend

legend-class = { $from }至{ $to }
legend-class-below = { $to } 及以下
legend-class-above = { $from } 以上
legend-no-data = 无数据
legend-circles = 圆面积：{ $unit }
legend-scale = { $distance }公里

## 地图之上

mark-title = { $name }：{ $explanation }
mark-domains = 说法所提到的地方
mark-company = 有关它的说法所提到的地方
mark-programme = 枢纽、中心与方向
mark-counted = { $name }（{ $count }）
mark-counted-note = 括号内为提到该地的所选领域数
mark-field = { $field }：{ $regions }个地区、{ $cities }个城市、{ $clusters }个集群
mark-no-claim = 这些来源没有提到，不等于当地没有
mark-no-example = 来源没有举出城市为例
mark-region-named = 说法提到的地区
mark-region-member = 所提集群的其他地区
mark-region-hub = 枢纽所在地区
mark-region-page = 本页涉及的地区
mark-cluster = 地区集群
mark-cluster-named = 说法提到的集群
mark-cluster-part = 位于这些地区之内、但不占其全部的集群
mark-city = 城市
mark-city-named = 说法提到的城市
mark-city-page = 本页涉及的城市
mark-city-example = 作为例子举出的城市
mark-city-left-out = 研究未纳入的城市
mark-centre = 工程的中心
mark-flow = 仅示方向，宽度没有含义

## Tooltip and rank

rank-of = 第{ $rank }名（共{ $count }个）
tooltip-value = { $value }（{ $year }年）
tooltip-no-data = { $year }年无数据
tooltip-exact = 精确值：{ $value }
tooltip-trend = 自{ $year }年以来{ $change }
tooltip-not-named = 我们的来源在此没有提到

## Profile

profile-choose = 请选择一个地区以查看介绍
profile-kind = 类型
profile-capital = 省会或首府
profile-area = 面积
profile-area-range = 不同来源为{ $lowest }至{ $highest }
profile-population = 人口
profile-population-census = { $count }（{ $year }年人口普查）
profile-unit-km2 = { $area }平方公里
profile-specialises = 专长领域
profile-no-claims = 本地图集的资料来源未提及该地区
profile-key-figures = 关键数据
profile-national = { $country }：{ $value }
profile-change-since = 自{ $year }年以来{ $change }
profile-change-none = 自{ $year }年以来无变化
profile-change-not-comparable = 各年份不可比
profile-clusters = 集群与计划
profile-cities = 城市
profile-claims-cluster = 以下说法针对{ $cluster }整体，并非仅指该地区
profile-stands-out = 位列前五的指标
profile-stands-out-note = 由本图集的数据计算得出，并非来源的说法。地区小，除以的人口或GDP少，排名也可能靠前
profile-more-figures = 另有{ $count }项数据
profile-fewer-figures = 收起数据
profile-sources = 来源
profile-caution = 注意
caution-line = { $heading }：{ $caution }
profile-show-on-map = 在地图上显示

## Sources

source-publisher = 发布者
source-published = 日期
source-kind = 来源类型
source-reached = 获取方式
source-checked = 核对方式
source-licence = 许可
source-address = 网址
source-copy-address = 复制网址
source-copy-citation = 复制引文：
citation-apa = APA
citation-bibtex = BibTeX
citation-csl-json = CSL-JSON
citation-no-date = 日期不详
source-line-data = 数据：{ $source }
source-line-claims = 说法：{ $source }
source-line-places = 地点：{ $source }

## Status of a figure

status-final = 最终数据
status-revised = 修订数据
status-preliminary = 初步数据
status-derived = 计算得出
status-secondary = 二手资料
status-estimate = 估计值
status-claim = 自述
status-final-note = 统计部门公布的最终数据
status-revised-note = 后来经修订重新公布
status-preliminary-note = 较早公布，可能调整
status-derived-note = 由本地图集根据已公布数据计算
status-secondary-note = 引自非原始出版物
status-estimate-note = 估计所得，并非统计
status-claim-note = 由相关方自述，未经核实

## Search

search-placeholder = 地区、城市、指标或命令
search-hint = 可用三种语言或拼音，声调可省略
search-none = 没有名为“{ $query }”的内容
search-kind-region = 地区
search-kind-city = { $region }的城市
search-kind-metric = 指标
search-kind-command = 命令

## Hints at the first start

hint-title = 使用提示
hint-click = 单击地区查看介绍；按住 Shift 单击可加入比较
hint-search = 按 Ctrl+K 可用三种语言搜索地区、城市、指标和命令
hint-undo = 操作都可撤销：按 Ctrl+Z 返回上一步，按 ? 查看全部按键
hint-dismiss = 不再显示

## Messages: what happened, why, what to do

message-no-chinese-font = Chinese characters cannot be shown (中文无法显示)
message-no-chinese-font-why = 此电脑没有中文字体。
message-no-chinese-font-do = 请安装中文字体后重新启动 Mosaïque：{ $package }
message-font-debian = fonts-noto-cjk + libfontconfig1（Debian、Ubuntu）
message-font-fedora = google-noto-sans-cjk-fonts（Fedora）
message-font-arch = noto-fonts-cjk（Arch Linux）
message-font-windows = 在“设置 > 可选功能”中添加中文补充字体（Windows）
message-font-macos = 用“字体册”添加中文字体（macOS）
message-pack-broken = 数据包有错误；继续使用上一个正确的版本
message-pack-broken-do = 请修改并保存文件，地图集会自动重新载入
message-pack-reloaded = 数据包已重新载入
message-settings-damaged = 设置文件无法读取，已另存
message-settings-damaged-where = 原文件保存在 { $path }；Mosaïque 已使用默认设置启动。{ $reason }
message-settings-unreadable = 设置文件无法读取，已保留在原处
message-settings-unreadable-where = { $path }：{ $reason } Mosaïque 已使用默认设置启动。
message-settings-not-saved = 设置无法保存：{ $reason }
message-view-not-read = 该文本不是有效的视图：{ $reason }
document-elsewhere = 该文件属于一节课，可用命令行 `mosaique lesson` 读取
message-view-copied = 视图已复制为文本，可粘贴到别处打开
gap-title = 该视图的部分内容不在地图集中
gap-region = 此数据包中没有地区 { $id }，已略去
gap-metric = 此数据包中没有指标 { $id }，改为显示{ $instead }
gap-year = “{ $metric }”没有{ $year }年数据，改为显示{ $instead }年
gap-page = 此数据包中没有关于 { $id } 的页面
gap-source-kind = 此数据包中没有来源类别 { $id }，未排除任何来源
gap-denominator = “{ $metric }”不能按{ $denominator }计算，显示原值

## What a screen reader says

access-region = { $name }，{ $value }，第{ $rank }名，共{ $count }个
access-region-unranked = { $name }，{ $value }
access-region-selected = { $description }，已选择
access-map = 地图：{ $metric }，{ $year }年
access-legend-class = 第{ $index }级，共{ $classes }级：{ $range }，{ $count }个地区
access-chip = { $domain }：{ $statement }
access-badge = { $mark } { $kind }
access-sparkline = { $metric }，{ $first }至{ $last }年：从{ $from }到{ $to }
access-line = { $description }；{ $first }年：{ $from }，{ $last }年：{ $to }

## Export

export-svg = SVG 图片
export-png = PNG 图片
export-pdf = PDF 页面
export-file-name = 文件名
export-size = 尺寸
export-save = 保存
export-done = 已保存为 { $path }
export-exists = { $path } 已存在；保存将覆盖

## Commands

cmd-undo = 撤销
cmd-redo = 重做
cmd-search = 搜索
cmd-zoom-in = 放大
cmd-zoom-out = 缩小
cmd-fit = 显示全图
cmd-zoom-to-selection = 缩放至所选地区
cmd-show-map = 显示地图
cmd-show-figure = 在地图旁显示图表
cmd-show-ranking = 显示排名
cmd-show-lines = 显示时间变化
cmd-show-scatter = 显示双指标散点图
cmd-show-table = 显示表格
cmd-show-profile = 显示概况
cmd-play = 播放或暂停年份
cmd-previous-year = 前往上一年
cmd-next-year = 前往下一年
cmd-legend = 显示或隐藏图例
cmd-next-region-left = 前往左侧地区
cmd-next-region-right = 前往右侧地区
cmd-next-region-up = 前往上方地区
cmd-next-region-down = 前往下方地区
cmd-add-to-selection = 将地区加入或移出所选
cmd-close-or-clear = 关闭已打开的内容，再清除所选
cmd-left-panel = 显示或隐藏地区列表
cmd-right-panel = 显示或隐藏概况
cmd-clear-selection = 清除所选
cmd-select-all = 选择全部地区
cmd-theme-light = 浅色主题
cmd-theme-dark = 深色主题
cmd-theme-system = 主题跟随系统
cmd-language = 语言：{ $name }
cmd-text-larger = 放大文字
cmd-text-smaller = 缩小文字
cmd-text-normal = 恢复文字大小
cmd-reduced-motion = 开启或关闭减少动态效果
cmd-projector = 投影模式开或关
cmd-full-screen = 进入或退出全屏
cmd-copy-view = 将当前视图复制为文本
cmd-paste-view = 打开剪贴板中的视图
cmd-export-svg = 导出为 SVG…
cmd-export-png = 导出为 PNG…
cmd-export-pdf = 导出为 PDF…
cmd-reload = 重新载入数据包
cmd-sources = 显示数据来源
cmd-keys = 显示全部按键
cmd-hints = 再次显示提示
cmd-quit = 退出

## Keys on the keyboard

keys-title = 全部按键
keys-group-move = 移动
keys-group-show = 显示
keys-group-select = 选择
keys-group-window = 窗口
keys-group-edit = 编辑
keys-arrows = 方向键
keys-arrows-what = 前往该方向的下一个地区
keys-wheel = 滚轮或双指缩放
keys-wheel-what = 以指针为中心缩放
keys-drag = 拖动
keys-drag-what = 移动地图
keys-click = 单击
keys-click-what = 选择地区
keys-shift-click = 按住 Shift 或 Ctrl 单击
keys-shift-click-what = 将地区加入所选
keys-double-click = 双击
keys-double-click-what = 缩放至该地区
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-escape = Esc
key-left = 左
key-right = 右
key-up = 上
key-down = 下

## 页面

page-contents = 目录
page-domains = 谁有什么专长
page-places = 城市群、工程与城市
page-companies = 企业
page-typology = 智慧城市
page-timeline = 时间线
page-sources = 来源：谁说的
page-disagreements = 来源不一致之处
page-glossary = 词汇表
page-about = 关于本图集
page-articles = 延伸阅读
page-claims = 来源怎么说
page-mentioned = 另见以下说法
page-nothing = 本图集的来源未提及
page-nothing-left = 在所选来源类别下，没有内容
page-ranks = 各机构给出的排名和数量
page-events = 事件
page-close = 关闭页面，返回地区
claim-about = 关于
claim-also-about = 同时涉及
contents-country = 关于全国的说法、数据和世界排名
contents-domains = 选择一项或几项技术，看看提到了谁
contents-places = 区域组合、数据中心工程，以及来源提到的城市
contents-companies = 来源怎样描述它们做什么、在哪里
contents-typology = 一项研究的各个维度、所举城市和缺失之处
contents-timeline = 何时发生了什么，与地图年份对照
contents-sources = 每个数字和说法背后是谁，去掉之后还剩什么
contents-disagreements = 同一事物的不同数字并列比较，并说明原因
contents-glossary = 文中出现的术语
contents-about = 数据、边界和字体的使用条款
country-topics = 栏目：
country-ranks = 世界排名与城市统计
domains-lead = 选择一项技术，地图和列表会显示来源提到的地区、城市、城市群和企业
domains-all = 全部技术
domains-more = 选择其他技术
domains-choose = 数字为说法的条数
domains-wider = 属于
domains-narrower = 包括
domains-silence = 这里只显示来源提到的内容；没有说法不等于没有
places-clusters = 城市群
places-programmes = 工程
cluster-members = 成员：
cluster-members-partly = 位于以下地区之内：
programme-hubs = 枢纽节点与数据中心集群
programme-regions = 地区：
programme-figures = 算力：各方说法
programme-area = 起步区：
programme-approved = 批复时间：
programme-located = 标注位置：
city-region = 所在地区：
city-position = 坐标来源：
city-no-claims = 来源没有关于该城市本身的说法
city-example-of = 被举为以下方面的例子
city-left-out = 未纳入智慧城市研究
companies-lead = 只列出来源所说的内容：没有来源，就不写总部、规模或历史
company-seat = 总部：
company-no-seat = 我们的来源没有说明其总部所在地
company-places = 一同提到：
company-domains = 技术：
typology-dimensions = 维度
typology-missing = 缺失之处
typology-left-out = 未纳入研究：
typology-examples = 文中所举城市
typology-no-examples = 文中没有为这一维度举出城市
typology-cities = 城市：
typology-before = 上一项：
typology-after = 下一项：
article-about = 涉及：
timeline-lead = 日期的精确程度以来源为准。地图有数据的年份可以直接显示
timeline-on-map = 地图正显示这一年
timeline-show-year = 在地图上显示{ $year }年
timeline-span = { $from }至{ $to }
sources-lead = 每类来源都有一个标记和一个名称。去掉某一类，整个图集就不再显示它所说的内容
source-taken-away = 这类来源现已排除：它所支持的内容被隐藏
source-give-back = 重新显示这类来源
source-figures = 它给出的数据
source-areas = 面积：
source-census = 普查人口：
source-positions = 坐标：
source-pages = 它还支持
source-open-page = 这一来源支持的全部内容
glossary-lead = 文中带下划线的术语可跳转到这里
term-stands-in = 出现于
about-boundaries = 边界
about-program = 程序
about-version = Mosaïque { $version }，MIT 或 Apache-2.0
about-offline = 程序不建立任何网络连接，也不向任何人发送内容
disagreements-lead = 两个来源可以都对却不一致：统计的对象或时间不同
disagreement-reason = 为什么不一致
disagreement-sides = 并列比较
disagreement-range = 各清单范围
together-title = 合计数据
together-partly = 成员只有一部分属于它，因此不汇总数据
together-note = 由本图集计算：数量相加，比率由分子分母重新计算，从不取平均。有成员缺数据的指标不列出
together-compare = 比较各成员
together-share = 占各地区之和的{ $percent }%
together-place = 若视为一个地区，列第{ $rank }，共{ $count }
profile-said = 来源怎么说
profile-who-else = 还提到了谁
profile-hub-of = 枢纽节点：
profile-show-over-time = 显示历年变化
bar-read = 阅读
filter-title = 谁说的？
filter-title-away = 谁说的？（已排除{ $count }类）
filter-lead = 去掉某类来源，看看地图、图表和各种说法还剩下什么
filter-all = 重新显示全部类别
filter-show-kind = 显示这些来源所说的内容
panel-layers = 地图图层
panel-lens = 地图显示的是页面所述内容
panel-lens-off = 改为显示数据
layer-labels = 地区名称
layer-legend = 图例
layer-scale = 比例尺
layer-graticule = 经纬线
layer-cities = 城市
layer-clusters = 城市群
layer-programmes = 工程
layer-page = 页面所述内容
search-kind-page = 页面
search-kind-cluster = 城市群
search-kind-programme = 工程
search-kind-company = 企业
search-kind-domain = 技术
search-kind-dimension = 智慧城市
search-kind-event = 事件
search-kind-ranking = 排名表
search-kind-disagreement = 来源不一致
search-kind-term = 术语
search-kind-source = 来源
cmd-back = 返回上一页
cmd-forward = 前进到下一页
cmd-read-contents = 阅读：目录
cmd-read-country = 阅读：全国
cmd-read-domains = 阅读：谁有什么专长
cmd-read-places = 阅读：城市群、工程与城市
cmd-read-companies = 阅读：企业
cmd-read-typology = 阅读：智慧城市
cmd-read-timeline = 阅读：时间线
cmd-read-sources = 阅读：来源
cmd-read-disagreements = 阅读：来源不一致之处
cmd-read-glossary = 阅读：词汇表
cmd-read-about = 阅读：关于本图集
source-claims = { $count }条说法
source-figure-count = { $count }个数据
timeline-events-of = { $year }年有{ $count }个事件

## 演示

cmd-present = 演示第一个故事
bar-present = 演示
message-no-story = 此数据包中没有可演示的故事
talk-place = { $step } / { $count }
talk-step = { $number }. { $title }
talk-planned = 计划{ $minutes }分钟
talk-over = 已超时
talk-no-notes = 这一步没有备注
talk-then = 接下来：
talk-last-step = 这是最后一步
talk-previous = 上一步
talk-next = 下一步
talk-return = 回到本步
talk-return-hint = 按退格键回到本步
talk-black = 黑屏
talk-white = 白屏
talk-laser = 光点
talk-pen = 画笔
talk-erase = 擦除
talk-second-window = 观众窗口
talk-notes-larger = 备注放大
talk-notes-smaller = 备注缩小
talk-end = 结束
talk-audience = Mosaïque：观众窗口
talk-steps = { $count }步

## 讲演台

talk-first = 第一步
talk-last = 最后一步
talk-to = 转到某一步
talk-lens = 放大镜
talk-screen = 观众屏幕
talk-pause-timer = 暂停或继续计时
talk-reset-timer = 计时归零
talk-paused = 已暂停
talk-time-of-day = 当前时间
talk-one-screen = 这台电脑只有一个屏幕：观众窗口可以移动
talk-screen-now = 观众屏幕：{ $screen }
talk-screen-none = 可移动的窗口
talk-screen-number = 屏幕 { $number }
talk-screen-size = { $name }，{ $width } × { $height }
talk-screen-of-speaker = { $name }，{ $width } × { $height }（本窗口所在）
talk-picture = 下一步的图片：{ $title }
talk-other-pack = 这个故事是为数据包“{ $pack }”制作的：当前数据包没有的内容会略去
talk-screen-gone = 观众屏幕已断开：讲演在本窗口继续
talk-screen-moved = 观众屏幕已断开：观众窗口已移到另一个屏幕
talk-keys-title = 讲演时的按键
talk-pen-red = 红笔
talk-pen-ink = 文字颜色的笔
talk-pen-yellow = 黄笔
key-space = 空格
key-page-up = Page Up
key-page-down = Page Down
key-enter = 回车
key-backspace = 退格
key-home = Home
key-end = End

## 保留的视图

cmd-keep-view = 保留此视图
cmd-kept-views = 显示保留的视图
message-view-kept = 视图已保留，可在保留的视图列表中找到
kept-title = 保留的视图
kept-none = 还没有：按 Ctrl+D 保留当前画面
kept-name = 视图名称
kept-open = 打开
kept-move = 移动
kept-order-hint = 拖动一行，或按 Alt 加上下方向键，即可调整顺序
kept-up = 上移
kept-down = 下移
kept-copy = 复制
kept-delete = 删除
kept-restore = 恢复“{ $name }”
kept-button = { $action }：{ $name }

## 故事的幻灯片

slides-sources = 资料来源
slides-notes = 备注
slides-number = 第 { $number } 页，共 { $count } 页
slides-back = 上一页
slides-next = 下一页
slides-keys = 方向键或空格键：前后翻页。Home、End：首页与末页。B 或 W：黑屏或白屏。Esc：按网页阅读
slides-part-title = 标题
slides-part-text = 正文
slides-part-picture = 图片
slides-part-number = 页码
slides-layout-text-picture = 正文与图片
slides-layout-picture = 图片
slides-layout-text = 正文

## 测验

quiz-kind-find = 在地图上找
quiz-kind-name = 说出地区名
quiz-kind-known = 谁以某领域见称？
quiz-kind-ahead = 谁领先？
quiz-kind-order = 排序
quiz-kind-estimate = 估计数值
quiz-kind-place = 标出城市
quiz-kind-capitals = 地区与首府
quiz-kind-statement = 判断正误
quiz-kind-who = 谁说的？
quiz-kind-predict = 预测走势
quiz-kind-own = 自拟题

## 课程

lesson-task-quiz = 测验
lesson-task-sheet = 练习单
lesson-task-debate = 辩论
lesson-task-comparison = 比较
lesson-task-question = 问答题
lesson-student-booklet = 学生手册
lesson-teacher-booklet = 教师手册
lesson-name-line = 姓名：______________________________ 班级：______________ 日期：______________
lesson-age = { $from }至{ $to }岁
lesson-age-from = { $from }岁以上
lesson-minutes = { $minutes }分钟
lesson-points = { $points ->
   *[other] { $points }分
}
lesson-aims = 学完之后，你能做到
lesson-prepare = 课前准备
lesson-guide = 教师指南
lesson-plan = 课堂安排
lesson-plan-number = 序号
lesson-plan-part = 内容
lesson-plan-kind = 类型
lesson-plan-minutes = 分钟
lesson-plan-points = 分值
lesson-plan-all = 合计
lesson-story = 故事
lesson-notes = 给教师
lesson-hints = 提示
lesson-hand-in = 把视图复制为文本（在图集中按Ctrl+Shift+C），连同你的句子一起交。
lesson-quiz-beside = 测验“{ $title }”共{ $count ->
   *[other] { $count }题
}，在图集中完成。
lesson-quiz-map = 请在图集的地图上作答。
lesson-sheet-beside = 练习单另附一页。
lesson-caution = 请注意：{ $text }
lesson-key = 评分参考
lesson-glossary = 词汇表
lesson-term = { "：" }{ $meaning }
lesson-foot = { $title } · 第{ $number }页，共{ $count }页
lesson-readme-student = student/ – 给学生：可打印、可用浏览器阅读的手册，以及不含指南和答案的课程文件。
lesson-readme-teacher = teacher/ – 给教师：同样的内容，另有指南、说明和评分参考。请勿分发。
lesson-readme-story = story/ – 要讲的故事：用浏览器观看，打印成讲义，或在Mosaïque中打开。
lesson-readme-quiz = quiz/ – 测验，在Mosaïque中打开。
lesson-readme-sheets = sheets/ – 练习单，在Mosaïque中打开并打印。
lesson-readme-sources = sources.txt – 本课依据的全部来源，按引用格式列出。
lesson-readme-offline = 全部内容都不需要联网、账号或姓名。
marks-student = 学生
marks-file = 文件
marks-points = { $activity }，满分{ $most }
marks-remark = { $activity }，评语
marks-total = 总分
marks-complete = 全部评完
marks-faults = 需要查看
marks-yes = 是
marks-no = 否
quiz-topic-places = 地点
quiz-topic-claims = 各方说法
quiz-true = 对
quiz-false = 错
quiz-between = ；
quiz-first = 最先的一项
quiz-first-highest = 数值最高者在前
quiz-first-lowest = 数值最低者在前
quiz-figure = { $region }：{ $value }（{ $status }）
quiz-point = { $year }年：{ $value }
quiz-pair = { $region }——{ $capital }
quiz-right-place = { $region }{ $city }（{ $latitude }，{ $longitude }）
quiz-prompt-find = 请在地图上找到该地区：{ $region }
quiz-prompt-name = 地图上突出显示的是哪个地区？
quiz-prompt-known = 在“{ $domain }”领域，下列哪个地区有来源提及？
quiz-prompt-highest = { $year }年{ $measure }：下列哪个地区数值最高？
quiz-prompt-lowest = { $year }年{ $measure }：下列哪个地区数值最低？
quiz-prompt-order-highest = { $year }年{ $measure }：请将下列地区按数值从高到低排列
quiz-prompt-order-lowest = { $year }年{ $measure }：请将下列地区按数值从低到高排列
quiz-prompt-estimate = { $year }年{ $measure }。地区：{ $region }。请估计数值
quiz-prompt-place = 请在地图上标出该城市：{ $city }
quiz-prompt-capitals = 请将各地区与其首府配对
quiz-prompt-statement = 来源：{ $source }。“{ $statement }”判断正误：来源正是这样说的，数字也相同
quiz-prompt-named = 来源：{ $source }。地区：{ $region }。领域：{ $domain }。判断正误：该来源在这一领域提及该地区
quiz-prompt-who = “{ $statement }”这一说法出自哪一类来源？
quiz-prompt-predict = { $measure }。地区：{ $region }。图中给出{ $from }年至{ $shown-to }年的走势，请画到{ $to }年
quiz-why-region = { $region }（{ $kind }）。相邻地区：{ $neighbours }
quiz-why-region-alone = { $region }（{ $kind }）。与图集中其他地区均不接壤
quiz-why-place = { $city }位于{ $region }，{ $latitude }，{ $longitude }
quiz-why-capitals = 首府：{ $pairs }
quiz-why-figures = { $year }年{ $measure }。{ $figures }
quiz-why-claim = 据此来源（{ $kind }）：{ $source }。“{ $statement }”
degrees-north = 北纬{ $degrees }°
degrees-south = 南纬{ $degrees }°
degrees-east = 东经{ $degrees }°
degrees-west = 西经{ $degrees }°
page-masked = 地区名称隐藏期间，此处内容不显示
page-masked-title = 已隐藏
## 编写故事

cmd-story-new = 新建故事
cmd-story-toggle = 切换到正在编写的故事或返回图集
cmd-story-add = 以此视图新建一步
cmd-story-replace = 将此视图用于本步
cmd-story-return = 回到本步的视图
cmd-story-duplicate = 复制本步
cmd-story-delete = 删除本步
cmd-story-up = 上移本步
cmd-story-down = 下移本步
cmd-story-previous = 转到上一步
cmd-story-next = 转到下一步
cmd-story-mend = 转到下一处待改
cmd-story-save = 保存故事
cmd-story-save-as = 将故事另存为…
cmd-story-preview = 从本步预览
cmd-story-close = 关闭故事
cmd-story-undo = 撤销对故事的上次修改
cmd-story-redo = 重做对故事的修改
editor-copy-of = 编辑“{ $title }”的副本
editor-go-on = 继续编写“{ $title }”
editor-untitled = 未命名的故事
editor-to-atlas = 返回图集
editor-title = 故事标题
editor-summary = 摘要（用于故事列表）
editor-minutes = 计划分钟数
editor-present = 预览
editor-save-as = 另存为…
editor-close = 关闭此故事
editor-steps = 步骤
editor-words = 文字
editor-no-steps = 还没有步骤：按 { $key } 以当前画面新建一步
editor-row = { $number }. { $title }
editor-row-found = { $row }；{ $found }
editor-no-title = 无标题
editor-differs = 当前画面与本步的视图不同
editor-add-point = 添加要点
editor-point-up = 上移
editor-point-down = 下移
editor-point-delete = 删除
editor-button = { $action }：{ $name }
editor-room = 已用{ $used }字符，上限{ $limit }
editor-room-over = 已用{ $used }字符，上限{ $limit }：过长
editor-language = { $name }：缺{ $count }处
editor-markdown = *强调*、**加粗**、- 列表、[文字](region:ID)
editor-found = { $count }处待改
editor-found-none = 没有待改之处
editor-looking = 正在检查故事…
editor-found-step = { $number }. { $what }
editor-found-language = { $language }：{ $what }
editor-saved = 已保存
editor-saving = 正在保存…
editor-no-file = 已存为草稿，尚无文件
editor-not-saved = 未保存：{ $reason }文字已存为草稿。请另存到别处，或解决问题后按 { $key }
editor-not-kept = 连草稿也无法写入：{ $reason }程序一旦结束，现在写的内容就会丢失。请立即另存到别处
editor-edited-elsewhere = 已在别处修改
editor-added = 已作为第{ $number }步加入故事；按 { $key } 前往
editor-comments = 写入故事时，文件内部的注释不会保留
editor-no-story = 没有打开的故事：请在“演示”菜单中新建，或编辑副本
editor-not-open = 无法打开故事进行编写：{ $reason }
save-as-title = 将故事另存为
outside-title = { $path } 已在别处被修改
outside-lead = 其中没有您写的内容。在您选择之前，不会替换任何内容
outside-unread = 无法作为故事读取：{ $reason }
outside-mine = 保留我的
outside-theirs = 采用对方的
outside-both = 两者都保留：我的另存为 { $name }
outside-taken = 文件已在别处修改，现已采用；撤销可恢复原来的内容
outside-gone = { $path } 已不存在
outside-gone-lead = 文字已存为草稿
outside-write-again = 重新写入
leave-title = “{ $title }”尚未存入文件
leave-draft = 存为草稿并关闭
leave-discard = 放弃
leave-discard-sure = 确认放弃
offer-title = 要如何处理“{ $title }”？
offer-tell = 演示
offer-edit = 编辑
offer-copy = 编辑副本
offer-in-use = 另一个窗口正在编辑它：此处可以演示，或编辑其副本
recovered-title = 已恢复：尚未存入文件
recovered-lead = Mosaïque 在保存这些内容之前结束了
recovered-line = { $title }，{ $when }
recovered-go-on = 继续
recovered-untitled = 无标题
recovered-later = 以后再说
recovered-unread = 有草稿无法读取，已保留在原处
ago-minutes = { $count }分钟前
ago-hours = { $count }小时前
ago-days = { $count }天前
store-denied = 没有权限写入此文件夹。
store-no-folder = 文件或其所在的文件夹不存在。
store-full = 磁盘已满。
store-read-only = 磁盘是只读的。
store-folder-in-way = 已有同名文件夹。
store-too-large = 文件太大。
store-not-text = 它不是文本。
store-in-use = 另一个窗口正在编辑它。
field-title = 标题
field-text = 正文
field-notes = 备注
field-alt = 替代文字
field-credit = 图片署名
field-point = 要点{ $number }
finding-other-pack = 它属于数据包“{ $id }”，而不是当前打开的数据包
finding-no-steps = 没有步骤
finding-no-title = 没有标题
finding-no-alt = 没有给看不到图片的人的文字
finding-untranslated = 缺少此语言的内容：{ $field }
finding-long-title = 标题有{ $length }个字符，放不下
finding-long-text = 正文和要点共{ $length }个字符，放不下
finding-dead-link = 有链接指向“{ $id }”，数据包中没有
finding-no-credit = 缺少署名：图片是谁制作的，依据什么条件展示
finding-no-source = 图中内容都没有来源
finding-gone-region = 数据包中没有地区“{ $id }”
finding-gone-metric = 数据包中没有指标“{ $id }”
finding-gone-pair = “{ $metric }”不能按“{ $denominator }”计算
finding-gone-page = 数据包中没有关于“{ $id }”的页面
finding-gone-source-kind = 数据包中没有来源类别“{ $id }”
finding-gone-year = 没有{ $year }年的数据；显示{ $instead }年的
## 分发

cmd-copy-figure = 将图表复制为图片
message-figure-copied = 图表已复制为图片
cmd-hand-out = 将故事存为幻灯片或讲义…
bar-hand-out = 幻灯片、讲义…
bar-hand-out-story = “{ $title }”的幻灯片或讲义…
browse = 浏览…
browse-no-dialog = 此系统没有选择文件的对话框：请直接输入路径
export-width = 宽度
export-height = 高度
export-resolution = 分辨率
export-dpi = { $dpi } dpi
export-pixels = { $width } × { $height } 像素
export-too-large = 图片过大，无法生成：请减小尺寸或降低分辨率
handout-title = 幻灯片或讲义
handout-story = 故事
handout-form = 形式
handout-pptx = PowerPoint 幻灯片（.pptx）
handout-pdf = PDF，每页一张幻灯片
handout-notes = PDF，附备注
handout-sheets = PDF 讲义，每页 { $count } 张幻灯片
handout-html = 网页（.html）
handout-png = PNG 图片，存入文件夹
handout-svg = SVG 图片，存入文件夹
handout-folder = 文件夹
handout-folder-exists = { $path } 已存在；其中同名的文件会被替换
handout-untranslated = 这个故事没有该语言的文字，将使用另一种语言的文字
saving-begins = 正在写入 { $name }…
saving-progress = 正在写入 { $name }：{ $percent }%
saving-cancel = 取消写入 { $name }
saving-cancelled = { $name } 未写入：已取消
saving-failed = { $name } 未写入
saving-lost = 写入中断。这是程序的错误，没有写入任何文件

## 步骤中的图片

picture-gap = 图片无法显示：{ $reason }
picture-outside = “{ $file }”不是故事文件夹内的名称
picture-missing = 找不到“{ $file }”
picture-unread = 无法读取“{ $file }”（{ $reason }）
picture-too-large = 文件大小为 { $size } MB，上限为 { $limit } MB
picture-too-many-pixels = 图片有 { $size } 百万像素，上限为 { $limit } 百万
picture-unknown = 必须是 PNG、JPEG 或 SVG 文件
picture-damaged = 文件已损坏（{ $reason }）
picture-script = 第 { $line } 行含有脚本（{ $what }）；请另存为纯 SVG
picture-link = 第 { $line } 行指向图片之外（{ $what }）；请另存为纯 SVG
picture-foreign = 第 { $line } 行含有非图形内容（{ $what }）；请另存为纯 SVG
picture-letters = 这台电脑上没有可用的字体来显示图中文字；请先将文字转为轮廓
picture-unwritten = 无法复制到故事旁边（{ $reason }）
quiz-title =
    { $count ->
        *[other] { $count }道题
    }
## Sheets to print

sheet-name = 姓名
sheet-class = 班级
sheet-date = 日期
sheet-version = { $letter } 卷
sheet-key = 答案：{ $title }
sheet-region = 地区
sheet-legend = { $metric }，单位：{ $unit }
sheet-title-map = 空白地图
sheet-title-table = 补全表格
sheet-title-capitals = 地区与省会（首府）
sheet-title-fields = 来源提到的地区与领域
sheet-title-sources = 这是谁说的？
sheet-title-cards = 地区卡片
sheet-do-numbers = 在地图上找到每个编号，把地区名称写在对应的横线上。
sheet-do-numbers-bank = 在地图上找到每个编号，把地区名称写在对应的横线上。名称见方框。
sheet-do-names = 在地图上写出每个地区的名称。
sheet-do-names-bank = 在地图上写出每个地区的名称。名称见方框。
sheet-do-colour = 为图例的每一级选一种颜色，再判断每个数值属于哪一级，给相应编号的地区涂色。没有数据的地区留白。
sheet-do-classes = 把数值分级：在图例中写出各级的界限，并为每一级选一种颜色，再按数值给各地区涂色。没有数据的地区留白。
sheet-do-legend = 地图表示的就是表中的数值。请对照两者，在图例中写出每一级的范围。
sheet-do-table = 在图集中查找缺少的数值，填入表格。
sheet-do-table-bank = 把缺少的数值填入表格。数值见方框，顺序已打乱；拿不准时请查图集。
sheet-do-chart = 为每个地区画一个条形，从零画到它的数值，再把各地区按数值从高到低排序。
sheet-do-capitals = 把每个地区与它的省会（首府）连线，或在方格里写出字母。
sheet-do-fields = 图集所引来源因哪个领域提到这些地区？请连线，或在方格里写出字母。
sheet-do-sources = 每条说法出自哪一类来源？请在方格里写出字母。同一字母可用多次，也可不用。
sheet-do-cards = 沿虚线剪开。
sheet-do-cards-two-sided = 双面打印后沿虚线剪开：正面是名称，背面是相关信息。
sheet-alt-blank = 各地区的地图，没有名称，也没有颜色。
sheet-alt-classes = 按数值分级的各地区地图。
sheet-fact-capital = 省会（首府）：{ $name }
sheet-fact-figure = { $metric }，{ $year }年：{ $value }
sheet-fact-fields = 有来源提到的领域：{ $fields }
cmd-make-sheet = 制作练习单…
sheet-make = 制作可打印的练习单
sheet-preview = 练习单第一页
sheet-kind = 类型
sheet-kind-map = 填写空白地图
sheet-kind-colour = 按数值给地图涂色
sheet-kind-legend = 看彩色地图补图例
sheet-kind-table = 补全表格
sheet-kind-chart = 画图表
sheet-kind-capitals = 地区与省会（首府）连线
sheet-kind-fields = 地区与领域连线
sheet-kind-sources = 说法与来源类型配对
sheet-kind-cards = 裁剪卡片
sheet-kind-cards-two-sided = 双面卡片
sheet-measure = 数据
sheet-bank = 附答案词框
sheet-regions = 地区
sheet-regions-all = 全部
sheet-regions-chosen = 所选地区
sheet-paper = 纸张
sheet-paper-a4 = A4
sheet-paper-letter = Letter
sheet-orientation = 方向
sheet-portrait = 纵向
sheet-landscape = 横向
sheet-ink = 印刷
sheet-ink-colour = 彩色
sheet-ink-grey = 黑白
sheet-text-usual = 标准
sheet-text-large = 大字
sheet-key-place = 答案
sheet-key-after = 附在后面
sheet-key-left = 不附
sheet-key-alone = 只要答案
sheet-versions = 份数（卷别）
sheet-seed = 随机号
sheet-problem-columns = 表格没有列。
sheet-problem-count = “{ $metric }”是总量，总量不能用颜色表示在地图上：请先改为人均或与生产总值之比，或选择其他指标。
sheet-problem-equal = { $year }年“{ $metric }”的数值全部相同，无从比较。
sheet-problem-regions = 地图上的地区：{ $found } 个；练习单需要 { $least } 个。
sheet-problem-figures = 有数据的地区：{ $found } 个；练习单需要 { $least } 个。
sheet-problem-capitals = 可以问省会（首府）的地区：{ $found } 个；练习单需要 { $least } 个。
sheet-problem-fields = 有独有领域的地区：{ $found } 个；练习单需要 { $least } 个。
sheet-problem-claims = 关于这些地区的说法：{ $found } 条；练习单需要 { $least } 条。

## 做测验

cmd-quiz = 测验…
quiz-set-up = 测验
quiz-count = 题数
quiz-difficulty = 难度
quiz-easy = 容易
quiz-medium = 中等
quiz-hard = 困难
quiz-regions = 地区
quiz-all-regions = 全部
quiz-chosen-regions = 已选地区（{ $count }）
quiz-kinds = 题型
quiz-all-topics = 主题：全部
quiz-topics = 主题：{ $count } 个
quiz-themes = 数据
quiz-fields = 技术领域
quiz-headings = 说法
quiz-confirms = 选择后需确认才算作答
quiz-timed = 限制每题时间
quiz-seconds = 秒
quiz-practises = 练习：先做到期的题，再做新题
quiz-file = 文件
quiz-open-file = 打开此测验
quiz-begin = 开始
quiz-no-question = 按此选择无法出题：请增加题型、主题或地区。
quiz-none-can-be-asked = 此测验的题目都不适用于当前数据包
quiz-not-a-quiz = 此文件不是测验。
quiz-other-pack = 此测验针对另一个数据包：{ $pack }
quiz-busy = 有一份测验尚未结束：请先完成或离开（按 F7 返回测验）
quiz-leave = 离开测验
quiz-leave-loses = 要离开测验吗？{ $count } 个答案将会丢失。
quiz-stay = 继续测验
quiz-leave-anyway = 离开
quiz-time-left = 剩余 { $seconds } 秒
quiz-place = 第 { $number } 题，共 { $count } 题
quiz-left-out = 有 { $count } 题不适用于当前数据包
quiz-check = 确认答案
quiz-pass = 不知道
quiz-hint-choice = 按数字键或方向键选择，按回车键确认。
quiz-hint-region = 在地图上点击，或用方向键逐个移动；按 + 或 − 缩放，按回车键确认。
quiz-hint-point = 在地图上点击，或用方向键移动十字（按住 Shift 移动更远）；按 + 或 − 缩放，按回车键确认。
quiz-hint-pairs = 按数字键配对，按方向键换行，按回车键确认。
quiz-hint-form = 只用 Tab 键和方向键即可作答；按回车键确认。
quiz-mark-right = 正确
quiz-mark-partly = 部分正确
quiz-mark-wrong = 不正确
quiz-your-answer = 你的答案：{ $answer }
quiz-right-answer = 正确答案：{ $answer }
quiz-no-answer = 无
quiz-go-on = 下一题
quiz-sources = 谁说的
quiz-profile = 查看{ $region }
quiz-return-hint = 测验在等待。
quiz-return = 返回测验（F7）
quiz-chosen = 已选：{ $answer }
quiz-nothing-chosen = 尚未选择
quiz-number = 数值
quiz-text = 答案
quiz-up = 上移
quiz-down = 下移
quiz-open = …
quiz-belongs-to = 与“{ $name }”对应的是哪一项？
quiz-line-legend = 虚线：你画的线。实线：实际数据。
quiz-degrees = { $latitude }，{ $longitude }
quiz-score =
    { $partly ->
        [0] { $count } 题中答对 { $right } 题
        *[other] { $count } 题中答对 { $right } 题，部分正确 { $partly } 题
    }
quiz-again = 重做未答对的题
quiz-save-table = 将答案保存为表格…
quiz-table-file = 答案.csv
practice-so-far = 已练习 { $count } 题，今天到期 { $due } 题。
practice-private = 练习记录只保存在本机，可用文件带走。
practice-export = 将练习记录写入该文件
practice-import = 从该文件导入练习记录
practice-erase = 清除练习记录…
practice-erase-sure = 全部清除吗？
practice-erase-yes = 清除
practice-restore = 恢复已清除的记录
practice-exported = 已写入 { $count } 题
practice-imported = 已导入 { $count } 题
practice-erased = 已清除 { $count } 题。窗口关闭之前可以恢复。
practice-restored = 已恢复 { $count } 题
practice-damaged = 无法读取练习记录，文件已移至：{ $path }
practice-left-alone = 无法读取练习记录。文件保持原样，不会被覆盖。
## Quizzes for other programs

quiz-out-right = 正确。
quiz-out-partly = 部分正确。
quiz-out-not-right = 不正确。
quiz-out-wrong = 不正确。正确答案：{ $answer }
quiz-out-source = 来源：{ $source }
quiz-out-places = 请从 1 开始给每一项编上名次。{ $first }。
quiz-out-unit = 单位：{ $unit }。
quiz-out-give-number = 请写出该地区在地图上的编号。
quiz-out-mark = 这里
quiz-out-map = 不标名称的地图，各地区以编号代称。
quiz-out-figure = 不标名称的图。
quiz-out-picture-missing = 第 { $number } 题：测验文件旁没有图片“{ $file }”。
quiz-out-left-picture = 第 { $number } 题未写入：{ $format } 不支持图片，而这道题没有图片就无法作答。
quiz-out-left-no-picture = 第 { $number } 题未写入 { $format }：缺少图片。
quiz-out-left-no-place = 第 { $number } 题未写入 { $format }：所问之处不在地图上或列表中。
quiz-out-left-line = 第 { $number } 题未写入：{ $format } 没有画线的题型。
quiz-out-number-of = 第 { $number } 题，共 { $count } 题
quiz-out-answer = 你的答案
quiz-out-check = 核对
quiz-out-next = 下一题
quiz-out-results = 结果
quiz-out-show-results = 查看结果
quiz-out-score = 得 { $score } 分，满分 { $count } 分
quiz-out-column-question = 题目
quiz-out-column-answer = 答案
quiz-out-column-right = 正确答案
quiz-out-column-mark = 得分
quiz-out-column-why = 解释
quiz-out-save = 保存为 CSV
quiz-out-print = 打印
quiz-out-again = 重新开始
quiz-out-open = 请先选择一个答案。
quiz-out-choose = 请选择……
quiz-out-place-of = 名次：{ $item }
quiz-out-range = 介于 { $from } 与 { $to } 之间
quiz-out-region-help = 用方向键在地区之间移动，按空格键选定。
quiz-out-point-help = 用方向键移动标记，按住 Shift 可微调；点击可直接放置。
quiz-out-point-in = 标记所在：{ $region }
quiz-out-point-outside = 标记不在任何地区之内。
quiz-out-key = 答案
quiz-out-name = 姓名
quiz-out-date = 日期
quiz-out-figures-known = 已知数值：{ $values }

## A picture in place of a view

cmd-story-picture = 用图片代替视图…
picture-title = 这一步的图片
picture-about = PNG、JPEG 或 SVG。会在故事旁存一份副本，并去掉看不见的内容：拍摄地点、注释、脚本。
picture-file = 图片
picture-reading = 正在读取图片…
picture-take = 使用
picture-other = 换一张图片…
picture-remove = 恢复显示视图
picture-left = 有些图片无法复制到新位置
